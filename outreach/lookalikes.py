"""Which records look like one activity entered twice: a rule that knows no request and no model.

The same kind of activity in the same community, on the same day or the day before or after, with
about as many people. Nothing is refused for it: somebody is asked.
"""

from collections import defaultdict
from datetime import date
from typing import NamedTuple

DAYS = 1
"""Two first days this far apart can be one: who writes it down later misses by a day."""
PEOPLE = 5
SHARE = 0.2
"""As many people or less lie between two counts of one crowd, or this share of the larger one."""


class Candidate(NamedTuple):
    """What is compared of one record; ``people`` is None where nobody counted.

    ``key`` tells records apart: a UUID, or a number.

    People who were there are not compared with people who heard of it: ``reach_kind``.
    """

    key: object
    partner: int
    community: int
    type: str
    day: date
    people: int | None = None
    reach_kind: str = "direct"


def similar(people, others):
    """Can these two counts be of one crowd? Also when neither is known, never when one is."""
    if not people or not others:
        return not people and not others
    return abs(people - others) <= max(PEOPLE, SHARE * max(people, others))


def alike(one, other):
    """Do these two look like one activity?"""
    return (
        one.key != other.key
        and (one.community, one.type) == (other.community, other.type)
        and abs((one.day - other.day).days) <= DAYS
        and _comparable(one, other)
        and similar(one.people, other.people)
    )


def _comparable(one, other):
    return one.reach_kind == other.reach_kind or not (one.people or other.people)


def find(candidates):
    """Yield each pair that looks alike, once, as the later of the two comes.

    ``candidates`` come by their day, up or down; only those of the last days are remembered.
    """
    recent = defaultdict(list)
    for one in candidates:
        key = (one.community, one.type)
        recent[key] = [it for it in recent[key] if abs((it.day - one.day).days) <= DAYS]
        yield from ((it, one) for it in recent[key] if alike(it, one))
        recent[key].append(one)


def of(one, candidates):
    """Those of ``candidates`` that look like ``one``."""
    return [other for other in candidates if alike(one, other)]
