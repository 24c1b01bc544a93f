"""The indicators of a scope in words: a Section for each, in the reader's language."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core import languages
from core.localized import current_language, text

from . import catalogue, counting, learning, suppression, targets
from .periods import GRANT, MONTH
from .tables import Section, Table


def sections(measured):
    """[Section] in the order of the file."""
    found = []
    for code, indicator in catalogue.INDICATORS.items():
        section = Section(indicator, _tables(code, measured), notes=_notes(code, measured))
        for target in measured.targets:
            if target.indicator == code:
                section.targets += _said(target, measured)
        found.append(section)
    return found


def _tables(code, measured):
    if code in catalogue.ENTERED:
        return [_by_hand(code, measured)] if measured.scope.is_whole_programme else []
    if code == "KNOW":
        return learning.tables_of_knowing(measured)
    tables = {
        "PS.5.3-15": lambda: counting.tables_of_trained(measured, code),
        "PS.5.1-28": lambda: counting.tables_of_officials(measured),
        "TRAIN": lambda: counting.tables_of_places(measured),
        "REACH": lambda: counting.tables_of_reached(measured),
        "KAP": lambda: [learning.table_of_gains(measured)],
        "MAT": lambda: counting.tables_of_materials(measured),
        "ACT": lambda: counting.tables_of_activities(measured),
    }
    return tables[code]()


def _by_hand(code, measured):
    """Districts down, quarters across; each figure as it is shown, each sum made of those."""
    quarters = measured.scope.period.quarters
    values, sources = {}, []
    for one in measured.by_hand:
        if one.indicator == code:
            values[one.district_id, one.quarter] = one.value
            sources.append(f"{text(one.district, 'name')}, {one.quarter_name}: {one.source}")
    chosen = measured.scope.district
    districts = [one for one in measured.districts if not chosen or one == chosen]
    rows = [
        (text(one, "name"), _line([values.get((one.pk, day)) for day in quarters]))
        for one in districts
        if any((one.pk, day) in values for day in quarters)
    ]
    several = len(quarters) > 1
    return Table(
        _("By district and quarter") if several else _("By district"),
        _("District"),
        [_quarter(day) for day in quarters] + ([_("All")] if several else []),
        rows,
        _sums(values, quarters) if len(rows) > 1 else None,
        note=_("Sources: %(sources)s") % {"sources": "; ".join(sources)} if sources else "",
    )


def _quarter(day):
    return _("Quarter %(number)s of %(year)s") % {
        "number": (day.month + 2) // 3,
        "year": day.year,
    }


def _line(values):
    shown = [suppression.shown(value) for value in values]
    return [*shown, suppression.total(values).words] if len(values) > 1 else shown


def _sums(values, quarters):
    sums = [
        suppression.total([n for (_pk, of), n in values.items() if of == day]).words
        for day in quarters
    ]
    everything = suppression.total(list(values.values())).words
    return [*sums, everything] if len(quarters) > 1 else sums


def _notes(code, measured):
    scope, notes = measured.scope, []
    if code in catalogue.ENTERED:
        if not scope.is_whole_programme:
            notes.append(_("These figures belong to the whole programme, not to one partner."))
        elif scope.period.kind == GRANT:
            notes.append(_("These figures belong to the whole programme, not to a grant."))
        elif scope.period.kind == MONTH:
            notes.append(_("These figures are entered by quarter: a month has none."))
    if code == "KNOW":
        notes.append(_("Questions to have right: %(number)s.") % {"number": scope.risks})
    if code in catalogue.RATES and scope.verified:
        notes.append(_("Only class sessions that belong to a verified activity."))
    if code in catalogue.RATES and scope.period.kind == GRANT:
        notes.append(_("Only class sessions that belong to an activity under this grant."))
    if code == "MAT" and scope.period.kind == GRANT:
        notes.append(_("Copies received belong to no grant: see a quarter or a year."))
    elif code == "MAT" and scope.district:
        notes.append(_("Copies received belong to no district: see the whole country."))
    elif code == "MAT" and scope.verified:
        notes.append(_("Copies received are not verified: all of them are shown."))
    return notes


def _said(target, measured):
    end = _("Set in: %(name)s.") % {"name": target.set_in} if target.set_in else ""
    return [f"{one.words} {end}".strip() for one in targets.reached(target, measured)]


def facts(indicator):
    """[(what, words, their language)] that stand beside the figures of an indicator.

    Owner and source are cited as they are called, in English.
    """
    code = current_language()
    found = [
        (_("How it is counted"), indicator.definition, code),
        (_("Owner of the indicator"), indicator.owner or "–", languages.DEFAULT),
        (_("Source of the indicator"), indicator.source, languages.DEFAULT),
        (_("Confidence in this source"), capfirst(str(indicator.grade)), code),
    ]
    return [(str(what), str(words), lang) for what, words, lang in found]
