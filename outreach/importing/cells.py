"""From the text of a cell to its value; a ValueError says in words what is wrong with it."""

import re
from datetime import date

from django.utils.translation import gettext as _

from .reading import FORMULA

MOST = 1_000_000
DAY_FIRST = re.compile(r"^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$")
ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$")
BETWEEN = re.compile(r"\s*;\s*")


def text(value):
    """The words of a cell; a formula is none."""
    if value is FORMULA:
        raise ValueError(_("This cell holds a formula. Put the value itself in its place."))
    return str(value or "").strip()


def number(value):
    """A whole number from 0 to a million; None for an empty cell."""
    words = text(value).replace(" ", "").replace("\u00a0", "")
    if not words:
        return None
    if not words.isdecimal() or int(words) > MOST:
        raise ValueError(
            _("“%(words)s” is no whole number of people or copies.") % {"words": words}
        )
    return int(words)


def day(value):
    """A date: 2026-11-24, or 24/11/2026 with the day first; None for an empty cell."""
    words = text(value)
    if not words:
        return None
    if found := ISO.match(words):
        parts = [int(part) for part in found.groups()]
    elif found := DAY_FIRST.match(words):
        parts = [int(part) for part in reversed(found.groups())]
    else:
        parts = []
    try:
        return date(*parts)
    except (TypeError, ValueError):
        raise ValueError(
            _("“%(words)s” is no date. Write 2026-11-24, or 24/11/2026 with the day first.")
            % {"words": words}
        ) from None


def several(value):
    """The parts of a cell that joins several with a semicolon."""
    return [part for part in BETWEEN.split(text(value)) if part]
