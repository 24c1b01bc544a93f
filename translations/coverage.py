"""How much of the site speaks each language: its content, and the words of its interface."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db.models import Sum
from translate.storage.po import pofile

from core import languages

from .models import TranslationStatus
from .states import State

TRANSLATED = (State.WAITING, State.APPROVED)
"""A text is covered when it is there and of today; a fuzzy or outdated one is not."""


@dataclass
class Coverage:
    """The texts of one part of the site in one language, counted by state."""

    part: str
    language: str
    states: Counter

    @property
    def texts(self):
        return self.states.total()

    @property
    def percent(self):
        """Rounded down: 100 means that nothing is left to do."""
        done = sum(self.states[state] for state in TRANSLATED)
        return 100 * done // self.texts if self.texts else 100


def content():
    """A ``Coverage`` for each app and language, from the rows of the desk: one query."""
    sums = TranslationStatus.objects.order_by().values("content_type__app_label", "language")
    rows = sums.annotate(**{f"all_{state.value}": Sum(state.value) for state in State})
    return [
        Coverage(
            row["content_type__app_label"],
            row["language"],
            Counter({state: row[f"all_{state.value}"] for state in State}),
        )
        for row in rows.order_by("language", "content_type__app_label")
    ]


def interface():
    """A ``Coverage`` for each app and language, from the catalogues of the project.

    A string that several apps use counts for the first, so that the sum counts each once. The
    language that the interface is written in needs no catalogue.
    """
    found = {}
    for folder in map(Path, settings.LOCALE_PATHS):
        for code in languages.codes():
            for catalogue in sorted((folder / code / "LC_MESSAGES").glob("*.po")):
                if code != languages.DEFAULT:
                    _count(catalogue, code, found)
    return [found[name] for name in sorted(found)]


def _count(catalogue, code, found):
    for unit in pofile.parsefile(str(catalogue)).units:
        if unit.isheader() or unit.isobsolete():
            continue
        for location in unit.getlocations()[:1]:
            app = location.split("/")[0]
            part = found.setdefault((code, app), Coverage(app, code, Counter()))
            part.states[_state(unit)] += 1


def _state(unit):
    """A catalogue knows no review: what it holds is in use."""
    if unit.isfuzzy():
        return State.IN_TRANSLATION
    return State.APPROVED if unit.istranslated() else State.MISSING


def total(coverages, code):
    """Everything in one language, summed up."""
    states = sum((each.states for each in coverages if each.language == code), Counter())
    return Coverage("", code, states)
