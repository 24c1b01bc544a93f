"""What a page prints of a result: every line and sign it could have, and which of them it has.

The script shows and hides the same lines, so that every word stands in the page, in the reader's
language, and in one place only.
"""

from dataclasses import dataclass

from django.utils.formats import number_format

from . import rules
from .choices import FIGURES, SIGNS


def grouped(number):
    """A whole number as this site writes it: 12 345."""
    return number_format(number, decimal_pos=0, use_l10n=True, force_grouping=True)


@dataclass(frozen=True)
class Line:
    """One figure with its words; ``value`` is '' where there is none."""

    name: str
    words: str
    value: str


@dataclass(frozen=True)
class ShownSign:
    """One warning sign, and whether the figures have it."""

    name: str
    level: str
    told: str
    action: str
    is_there: bool


@dataclass(frozen=True)
class Shown:
    """A whole result; ``level`` is '' while there is none."""

    level: str
    lines: list[Line]
    signs: list[ShownSign]


def shown(result):
    """A rules' Result, or None for a form that is still empty, as a page prints it."""
    figures = result.figures if result else {}
    found = result.signs if result else ()
    lines = [
        Line(name, words, "" if figures.get(name) is None else grouped(figures[name]))
        for name, words in FIGURES.items()
    ]
    signs = [
        ShownSign(name, level, *SIGNS[name], name in found) for name, level in rules.LEVELS.items()
    ]
    return Shown(result.level if result else "", lines, signs)
