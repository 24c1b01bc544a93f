"""What is missing in a community: plain rules that know no request and no model."""

from dataclasses import dataclass
from datetime import date

NEVER, SILENT, LANGUAGE, AUDIENCE = "never", "silent", "language", "audience"
"""Kinds of gap: no activity at all; none for a time; none in the language; none for a group."""

KINDS = (NEVER, SILENT, LANGUAGE, AUDIENCE)
DAYS = 90
"""After how many days without an activity a community counts as silent."""


@dataclass(frozen=True)
class Last:
    """The last days on which a community was reached; None for never."""

    any: date | None = None
    in_language: date | None = None
    for_audience: date | None = None


NOWHERE = Last()


def days_since(day, today):
    """Whole days from ``day`` to ``today``; None for never."""
    return None if day is None else (today - day).days


def kinds_of(last, today, days=DAYS, audience=False):
    """The gaps of a community, the gravest first; ``audience`` says whether a group is asked for.

    Where nobody has ever been, the rest goes without saying.
    """
    if last.any is None:
        return (NEVER,)
    found = []
    if days_since(last.any, today) >= days:
        found.append(SILENT)
    if last.in_language is None:
        found.append(LANGUAGE)
    if audience and last.for_audience is None:
        found.append(AUDIENCE)
    return tuple(found)


def urgency(last, kinds):
    """A key to sort by: never reached first, then the longest ago, then what lacks something."""
    grave = min((KINDS.index(kind) for kind in kinds), default=len(KINDS))
    return grave, last.any or date.min
