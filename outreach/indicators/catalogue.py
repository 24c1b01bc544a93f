"""The indicators of ``data/indicators.csv``, with the words that stand beside their figures."""

import csv
from dataclasses import dataclass
from pathlib import Path

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core.choices import Grade

DATA = Path(__file__).parent.parent / "data" / "indicators.csv"

NAMES = {  # the words of the file, its signs written out
    "PS.5.3-15": _("Number of people trained in the prevention of human trafficking"),
    "PS.5.1-28": _("Number of first responders trained on victim identification"),
    "PS.5.1-29": _("Number of victims referred for protection services"),
    "KNOW": _("Per cent of target population aware of at least X risks of trafficking (pre/post)"),
    "VICT": _("Number of victims identified or referred by trained stakeholders"),
    "GOV": _("Number of government committees taking action (incl. awareness activities)"),
    "REACH": _("Number of persons reached by awareness activities"),
    "KAP": _("At least 15 per cent increase in knowledge, attitude, intention"),
    "TRAIN": _("Number of officials, CSO, religious leaders trained"),
    "MAT": _("Number of materials produced / distributed by type and language"),
    "ACT": _("Number of activities held by type"),
}

ENTERED_BY_HAND = _(
    "Entered by the coordinator for each district and quarter, with its source: no activity "
    "stands behind it. Figures from 1 to 4 are shown as “fewer than 5”, and no total says more "
    "than what is shown."
)
DEFINITIONS = {
    "PS.5.3-15": _(
        "People who took part in trainings of officials and of teachers, by sex. Contacts, not "
        "different persons: who came to two trainings counts twice."
    ),
    "PS.5.1-28": _(
        "People who took part in trainings of officials, by sex, and by profession where it was "
        "recorded. Contacts, not different persons. They are among the people of PS.5.3-15."
    ),
    "PS.5.1-29": ENTERED_BY_HAND,
    "KNOW": _(
        "Of those who answered a quiz in a class, how many had at least X questions wholly right; "
        "X is said below. Parts of a class session that are closed and that at least 5 answered. "
        "Who answers after the lesson is mostly who answered before it: the two are never added. "
        "A class is not asked for its age."
    ),
    "VICT": ENTERED_BY_HAND,
    "GOV": ENTERED_BY_HAND,
    "REACH": _(
        "People reached by all activities but trainings, by place. Contacts, not different "
        "persons: who came twice counts twice. A girl or a boy is younger than 18."
    ),
    "KAP": _(
        "Mean result of a class before and after the lesson, of sessions whose class was asked "
        "the same questions by the same means; with the 95 per cent interval of two separate "
        "groups (Welch). It is knowledge only: attitude and intention are not asked. The source "
        "does not say whether 15 per cent means points or a rise: both are given."
    ),
    "TRAIN": _(
        "People who took part in trainings of officials, by place. Contacts, not different "
        "persons. They are the same people as in PS.5.1-28."
    ),
    "MAT": _(
        "Copies given away in activities, and copies that partners received to use, by kind and "
        "language. A copy that a partner received is not yet one that was given away: the two "
        "are never added."
    ),
    "ACT": _("Activities that were done, by type and place."),
}

PEOPLE = ("PS.5.3-15", "PS.5.1-28", "REACH", "TRAIN")
"""Counted in people: a figure has a basis, and is direct or indirect."""
ENTERED = ("PS.5.1-29", "VICT", "GOV")
"""Entered by hand."""
RATES = ("KNOW", "KAP")
"""Shares and means of classes."""


@dataclass(frozen=True)
class Indicator:
    """One line of the file: whose it is, what it says, and how sure its source is."""

    code: str
    owner: str
    source: str
    confidence: str
    frequency: str
    disaggregation: str

    @property
    def name(self):
        return NAMES[self.code]

    @property
    def definition(self):
        return DEFINITIONS[self.code]

    @property
    def grade(self):
        """How sure its source is, in words."""
        return Grade(self.confidence).label


def _none(value):
    return "" if value == "-" else value


def _read():
    with DATA.open(encoding="utf-8", newline="") as file:
        return {
            row["code"]: Indicator(
                row["code"],
                _none(row["owner"]),
                row["source"],
                row["confidence"],
                _none(row["frequency"]),
                _none(row["disaggregation"]),
            )
            for row in csv.DictReader(file)
        }


INDICATORS = _read()


def choices(codes=None):
    """[(code, code and name)] for a form."""
    return [(code, format_lazy("{} · {}", code, NAMES[code])) for code in codes or INDICATORS]
