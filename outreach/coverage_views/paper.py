"""The matrix on paper: A4 across, as many columns on a page as can be read."""

from pathlib import Path

from django.http import HttpResponse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.admin.widgets.button import Button

from core.pdf import Sheet

from ..permissions import oversees
from .cells import Words

TEMPLATE = Path(__file__).parent.parent / "typst" / "coverage.typ"
PDF = "pdf"
ACROSS = {"all": 7, "people": 9}
"""How many columns one page takes; more where a cell is one short number."""
NARROW = 12


class PaperMixin:
    """A report that is also printed: ``?export=pdf``; put it before Wagtail's view.

    The report has ``paper()``, which makes the Sheet.
    """

    FORMATS = (*SpreadsheetExportMixin.FORMATS, PDF)

    def as_spreadsheet(self, queryset, spreadsheet_format):
        if spreadsheet_format != PDF:
            return super().as_spreadsheet(queryset, spreadsheet_format)
        response = HttpResponse(self.paper().pdf(), content_type="application/pdf")
        response["Content-Disposition"] = f'inline; filename="{self.get_filename()}.pdf"'
        return response

    @cached_property
    def header_more_buttons(self):
        button = Button(
            _("Download PDF"), url=self.get_export_url(PDF), icon_name="download", priority=110
        )
        return [*super().header_more_buttons, button]


def sheet(report):
    """The report's matrix, its filters and the day of its data, as a Sheet."""
    words, today = Words.of(report.measure), timezone.localdate()
    matrix = report.matrix
    return Sheet(
        TEMPLATE,
        {
            "lang": translation.get_language(),
            "title": {"lang": translation.get_language(), "text": str(report.page_title)},
            "date": [today.year, today.month, today.day, 0, 0, 0],
            "lines": [*filters_in_words(report), *_notes(report)],
            "corner": _("Community"),
            "tables": [_table(matrix, part, words) for part in _slices(matrix, report.measure)],
            "footer": [_("Data of %(day)s") % {"day": date_format(today)}],
        },
    )


def filters_in_words(report):
    """What was chosen, as "Partner: A"; that nothing was left out, where nothing was."""
    form = report.filters.form
    lines = []
    for name in form.changed_data if report.filters.is_valid() else []:
        value = _said(form.fields[name], form.cleaned_data[name])
        if value:
            lines.append(f"{form.fields[name].label}: {value}")
    return lines or [_("All records, without a filter.")]


def _said(field, value):
    if isinstance(value, slice):
        days = [date_format(day) if day else "…" for day in (value.start, value.stop)]
        return " – ".join(days)
    named = dict(field.choices) if hasattr(field, "choices") and isinstance(value, str) else {}
    return str(named.get(value, value or ""))


def _notes(report):
    notes = [
        _("People are contacts, not different persons: who came twice counts twice."),
        _("Indirect reach stands apart and is never added."),
    ]
    if report.measure == "all":
        notes.insert(0, _("Each cell: activities / copies given away / people reached directly."))
    if not oversees(report.request.user):
        notes.append(_("Records of your own partner only: others may have been there."))
    return notes


def _slices(matrix, measure):
    """[(start, end)] of the columns that go on one page, in equal parts."""
    width, count = ACROSS.get(measure, NARROW), len(matrix.columns)
    pages = max(1, -(-count // width))
    size = -(-count // pages)
    return [slice(start, min(start + size, count)) for start in range(0, max(count, 1), size or 1)]


def _table(matrix, part, words):
    """One page's columns; the totals stand on every page."""
    rows = []
    for section in matrix.sections:
        rows.append(_row(_named(section), section, section.group, part, words, "group"))
        rows += [
            _row(row.place.name, row, section.group, part, words, "empty" if row.is_empty else "")
            for row in section.rows
        ]
    totals = [*matrix.column_totals[part], matrix.total]
    rows.append([_("All communities"), [_cell(one, None, words) for one in totals], "total"])
    columns = [[column.label, column.name] for column in matrix.columns[part]]
    return {"columns": [*columns, [_("All activities"), ""]], "rows": rows}


def _named(section):
    """A district with its people for each 1,000 inhabitants."""
    share = section.group.per_thousand(section.total.direct)
    if share is None:
        return section.group.name
    said = _("%(share)s for each 1,000 inhabitants (census 2016)") % {"share": share}
    return f"{section.group.name}: {said}"


def _row(name, row, group, part, words, kind):
    amounts = [*row.cells[part], row.total]
    cells = [_cell(amount, group, words) for amount in amounts]
    if kind == "empty":
        cells[-1] = _("no activity")
    return [name, cells, kind]


def _cell(amount, group, words):
    if not amount:
        return ""
    aside = words.aside(amount)
    return words.main(amount, group) + (f"\n{aside}" if aside else "")
