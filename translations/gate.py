"""The rule that stands before publication: what people's safety depends on has been checked.

A translation of a safety-critical segment (contact prompts, warning signs, rights, the law, risk
checks, sums) goes to readers when somebody other than its translator approved it beside the very
source that goes with it, or when somebody gave a reason to publish all the same.
"""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core import publication

from .recording import item_is_minor, survives_minor_edit
from .segments import critical_without_source, segments_of
from .texts import digest
from .units import published_version, units_of

NAMED = 5
"""How many segments a refusal names."""


def open_units(item):
    """The units of ``item`` that may not go to readers as they are in memory."""
    if not any(segment.safety_critical for segment in segments_of(item)):
        return []
    found = [unit for unit in units_of(item, item) if unit.is_open and not _has_reason(unit)]
    return _without_minor_edits(item, found) if found and item_is_minor(item) else found


def _has_reason(unit):
    return unit.record is not None and unit.record.history.published_anyway(unit.source_hash)


def _without_minor_edits(item, units):
    """Leave out what was approved for the published source and only had its spelling mended."""
    stored = type(item)._default_manager.filter(pk=item.pk).first()
    published = published_version(stored) if stored else None
    before = {(unit.key, unit.language): unit for unit in units_of(item, published)}
    kept = {
        name
        for name, unit in before.items()
        if survives_minor_edit(unit)
        and digest(unit.published) in unit.record.history.approved_for()
    }
    return [unit for unit in units if (unit.key, unit.language) not in kept]


@publication.rule
def unchecked_translations(item):
    """One message that names what has not been checked; none when all has."""
    units = open_units(item)
    if not units:
        return []
    named = "; ".join(unit.segment.label for unit in units[:NAMED])
    more = len(units) - NAMED
    return [
        format_lazy(
            _(
                "People's safety depends on these translations, and nobody but their translator "
                "has approved them as they are: {names}. Ask a reviewer, or give a reason to "
                "publish all the same."
            ),
            names=f"{named} … (+{more})" if more > 0 else named,
        )
    ]


@publication.firm_rule
def words_without_source(item):
    """Words that stand beside nothing cannot be checked, so they wait for their source."""
    alone = [segment.label for segment in critical_without_source(item)]
    if not alone:
        return []
    return [
        format_lazy(
            _(
                "People's safety depends on these texts, and they are missing in the language "
                "that this is written in: {names}."
            ),
            names="; ".join(alone[:NAMED]),
        )
    ]
