"""Sections as plain data: what the page, the sheet of paper and the spreadsheet print alike.

Everything is put into words here, in the language that is active; later nothing is translated.
"""

from django.utils.translation import gettext as _

from . import sections, tables


def plain(found):
    """[Section] as JSON takes it."""
    return [_section(section) for section in found]


def _section(section):
    indicator = section.indicator
    return {
        "code": indicator.code,
        "name": str(indicator.name),
        "facts": sections.facts(indicator),
        "tables": [_table(table) for table in section.tables if table.rows],
        "targets": section.targets,
        "notes": section.notes,
        "nothing": "" if any(table.rows for table in section.tables) else _("No figure."),
    }


def _table(table):
    return {
        "caption": str(table.caption),
        "corner": str(table.corner),
        "columns": [str(column) for column in table.columns],
        "rows": [[str(label), _cells(values)] for label, values in table.rows],
        "total": _cells(table.total) if table.total else None,
        "all": _("All"),
        "note": table.note,
    }


def _cells(values):
    return [value if isinstance(value, int | float) else str(value) for value in values]


def rules():
    """The sentences that every reader needs before the first figure."""
    return [
        _("An activity belongs to the period in which it began; only what was done counts."),
        _("People are contacts, not different persons: who came twice counts twice."),
        _(
            "Direct and indirect reach stand apart, and so do figures from a register, a head "
            "count and an estimate: they are never added together."
        ),
    ]


def about(scope):
    """[sentence]: whose records, and which of them."""
    if scope.is_whole_programme:
        whose = _("Records of all partners; a joint activity counts once.")
    elif scope.partner:
        whose = _("Records of %(partner)s only: others may have done more.") % {
            "partner": str(scope.partner)
        }
    else:
        whose = _("Records of your own partners only: others may have done more.")
    if scope.verified:
        return [whose, _("Only records that the coordinator has verified.")]
    return [whose, _("Records that wait for verification are counted too.")]


def rows(found):
    """(section, what, row, column, value) of every figure, for a spreadsheet."""
    for section in found:
        for table in section.tables:
            for label, column, value in tables.cells(table, _("All")):
                yield section, table.caption, label, column, value
        for words in section.targets:
            yield section, _("Target"), "", "", words
