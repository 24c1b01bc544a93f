"""The texts of an item as the desk shows them: each beside its source, with all that is known."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core import languages

from .checks import check
from .diff import word_diff
from .history import by_segment
from .models import State, TranslatedText
from .terms import terms_for_checks
from .texts import digest, plain
from .units import Unit, latest, published_version, units_of

OPEN = "open"
"""The choice of all texts that somebody still has to do something about."""


@dataclass(frozen=True)
class Line:
    """One text: ``diff`` is what its source lost and won since it was translated."""

    unit: Unit
    findings: list
    diff: str
    events: list

    @property
    def source(self):
        return passages(self.unit.source)

    @property
    def target(self):
        return passages(self.unit.target)

    def may_be_approved_by(self, user):
        """Is there something to approve, and may it be this person's own work?"""
        record = self.unit.record
        if record is None or self.unit.state == State.APPROVED:
            return False
        return not (self.unit.safety_critical and record.translator == user)


def passages(text):
    """A text, plain or rich, as plain paragraphs and list items: what is compared by eye."""
    marked = re.sub(r"<li\b[^>]*>", "\n• ", text)
    parts = re.split(r"\n|<br\s*/?>|</(?:p|li|h\d|blockquote)>", marked)
    return [part for part in map(plain, parts) if part]


class SideBySide:
    """One stored item in one language, narrowed down to the texts in one state if wanted."""

    def __init__(self, stored, language, show=""):
        self.stored = stored
        self.item = latest(stored)
        self.records = list(TranslatedText.objects.of(stored).select_related("translator"))
        known = {(each.key, each.language, each.text_hash): each for each in self.records}
        everything = units_of(self.item, published_version(stored), known)
        found = {unit.language for unit in everything}
        self.codes = [code for code in languages.codes() if code in found]
        self.language = language if language in found else next(iter(self.codes), "")
        self.units = [unit for unit in everything if unit.language == self.language]
        self.show = show

    @cached_property
    def lines(self):
        """The chosen texts; one query for the termbase."""
        terms = terms_for_checks()
        events = by_segment(self.records)
        return [
            Line(
                unit,
                _findings(unit, terms),
                _what_changed(unit),
                events.get((unit.key, unit.language), []),
            )
            for unit in self.units
            if self._is_chosen(unit)
        ]

    def _is_chosen(self, unit):
        if self.show == OPEN:
            return unit.state != State.APPROVED
        return not self.show or unit.state == self.show

    def waiting_for(self, user):
        """The keys of the chosen texts that wait for review and that ``user`` may approve."""
        return [
            line.unit.key
            for line in self.lines
            if line.unit.state == State.WAITING and line.may_be_approved_by(user)
        ]

    @cached_property
    def seen(self):
        """Names exactly the texts on the screen."""
        return digest(
            " ".join(
                f"{unit.key} {unit.source_hash} {digest(unit.target)} {digest(unit.published)}"
                for unit in self.units
            )
        )

    def choices(self):
        """(value, label, number) of each way to narrow the page down that finds something."""
        states = Counter(unit.state for unit in self.units)
        yield "", _("All"), len(self.units)
        yield OPEN, _("Not approved"), len(self.units) - states[State.APPROVED]
        for state in State:
            if states[state]:
                yield state.value, capfirst(state.label), states[state]


def _findings(unit, terms):
    return check(
        unit.source,
        unit.target,
        unit.source_language,
        unit.language,
        terms=terms,
        max_length=unit.segment.max_length,
    )


def _what_changed(unit):
    if unit.state != State.OUTDATED or unit.record is None or not unit.published:
        return ""
    return word_diff(unit.record.source_text, unit.published)
