"""Plausible activities by chance: the same seed gives the same records. Knows no request, no model.

They are for trying the reports out and measuring them, and say nothing about anybody's real work.
"""

import random
import uuid
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from .choices import ActivityType, Basis, ReachKind, Source, Status, Verification
from .reach import QUICK

DAYS = 3 * 365
"""How far back the first day lies."""
PLANNED_DAYS = 60
NEVER_REACHED = 7
"""One place in so many is left out: a report on coverage must have gaps to show."""

TYPES = {
    ActivityType.PITSO: 12,
    ActivityType.SCHOOL_SESSION: 16,
    ActivityType.YOUTH_CLUB: 8,
    ActivityType.RADIO: 4,
    ActivityType.THEATRE: 4,
    ActivityType.DOOR_TO_DOOR: 6,
    ActivityType.BORDER_DESK: 10,
    ActivityType.MOBILE_VAN: 2,
    ActivityType.MARCH: 1,
    ActivityType.LEARNING_POST: 6,
    ActivityType.OFFICIALS_TRAINING: 2,
    ActivityType.TEACHERS_TRAINING: 2,
    ActivityType.HAND_OUT: 8,
    ActivityType.SOCIAL_MEDIA: 2,
}
HEARD_OR_SEEN = {ActivityType.RADIO, ActivityType.SOCIAL_MEDIA}
SCHOOLS = {ActivityType.SCHOOL_SESSION, ActivityType.YOUTH_CLUB}
AUDIENCES = {
    ActivityType.SCHOOL_SESSION: ("school_children", "teachers"),
    ActivityType.YOUTH_CLUB: ("out_of_school_youth",),
    ActivityType.LEARNING_POST: ("vulnerable_women",),
    ActivityType.BORDER_DESK: ("labour_migrants", "border_community"),
    ActivityType.OFFICIALS_TRAINING: ("front_line_officials",),
    ActivityType.TEACHERS_TRAINING: ("teachers",),
}
STATUSES = {Status.DONE: 92, Status.PLANNED: 4, Status.CANCELLED: 4}
VERIFICATIONS = {
    Verification.SUBMITTED: 45,
    Verification.VERIFIED: 50,
    Verification.SENT_BACK: 5,
}
SOURCES = {Source.WEB: 60, Source.OFFLINE: 30, Source.IMPORT: 10}
LANGUAGES = {"st": 90, "en": 8, "zu": 1, "xh": 1}
USES = {1: 60, 2: 30, 3: 3, 0: 7}
"""Editions in one activity: 1.3 on average."""
JOINT = 0.05
OFTEN = 0.3


class Edition(NamedTuple):
    """One edition and the days between which it may be handed out."""

    key: int
    material: int
    published_on: date
    withdrawn_on: date | None = None

    def is_current_on(self, day):
        return self.published_on <= day and (self.withdrawn_on is None or day < self.withdrawn_on)


class Stage(NamedTuple):
    """What records are made of: keys in an order that does not change, and the last day."""

    places: list
    partners: list
    editions: list
    last_day: date


class Record(NamedTuple):
    """An activity by field, its (edition, copies), (sex, age, count), partners and audiences."""

    values: dict
    uses: list
    people: list
    co_partners: list
    audiences: tuple


class Weighted:
    """Choices of which some come more often."""

    def __init__(self, weights):
        self.values = list(weights)
        self.sums = list(accumulate(weights.values()))

    def pick(self, chance):
        return chance.choices(self.values, cum_weights=self.sums)[0]


WEIGHTED = [TYPES, STATUSES, VERIFICATIONS, SOURCES, LANGUAGES, USES]
KIND, STATUS, CHECKED, DOOR, SPOKEN, USED = (Weighted(weights) for weights in WEIGHTED)


def records(stage, count, seed):
    """Yield ``count`` records; a longer series of one seed begins with the shorter one."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    beats = _beats(chance, stage)
    kits = _kits(chance, stage)

    @cache
    def current(partner, day):
        return [edition.key for edition in kits[partner] if edition.is_current_on(day)]

    for number in range(count):
        yield _record(chance, stage, beats, current, f"{seed}-{number}")


def _beats(chance, stage):
    """{partner: its places}: a third of them, some often and most seldom."""
    reached = list(stage.places)
    chance.shuffle(reached)
    del reached[::NEVER_REACHED]
    size = max(1, len(reached) // 3)
    return {
        partner: Weighted({place: 1 / n for n, place in enumerate(chance.sample(reached, size), 1)})
        for partner in stage.partners
    }


def _kits(chance, stage):
    """{partner: the editions of the materials it uses}: half of all."""
    materials = list(dict.fromkeys(edition.material for edition in stage.editions))
    kits = {}
    for partner in stage.partners:
        kit = set(chance.sample(materials, (len(materials) + 1) // 2))
        kits[partner] = [edition for edition in stage.editions if edition.material in kit]
    return kits


def _record(chance, stage, beats, current, name):
    partner = chance.choice(stage.partners)
    kind, status = KIND.pick(chance), STATUS.pick(chance)
    first, last = _days(chance, stage.last_day, status)
    is_done = status == Status.DONE
    heard = kind in HEARD_OR_SEEN
    values = {
        "uuid": uuid.UUID(int=chance.getrandbits(128), version=4),
        "partner": partner,
        "community": beats[partner].pick(chance),
        "type": kind.value,
        "starts_on": first,
        "ends_on": last,
        "status": status.value,
        "targeted": chance.choice((None, 40, 60, 80, 120)),
        "reach_kind": (ReachKind.INDIRECT if heard else ReachKind.DIRECT).value,
        "facilitator_language": SPOKEN.pick(chance),
        "partner_reference": name if chance.random() < OFTEN else "",
        "source": DOOR.pick(chance).value,
        "verification": (CHECKED.pick(chance) if is_done else Verification.SUBMITTED).value,
        **_basis(chance, heard, name),
    }
    return Record(
        values,
        _uses(chance, current(partner, first), is_done),
        _people(chance, kind) if is_done else [],
        _joint(chance, stage.partners, partner),
        AUDIENCES.get(kind, ("border_community",)),
    )


def _days(chance, last_day, status):
    """What is planned lies ahead; whatever lasts two days is over by the last one."""
    if status == Status.PLANNED:
        first = last_day + timedelta(days=chance.randint(1, PLANNED_DAYS))
        return first, first
    first = last_day - timedelta(days=chance.randrange(DAYS))
    return first, min(last_day, first + timedelta(days=chance.random() < 0.1))


def _basis(chance, heard, name):
    if heard:
        return {"basis": Basis.ESTIMATE.value, "register_number": ""}
    if chance.random() < OFTEN:
        return {"basis": Basis.REGISTER.value, "register_number": f"R-{name}"}
    return {"basis": Basis.HEAD_COUNT.value, "register_number": ""}


def _uses(chance, editions, is_done):
    chosen = chance.sample(editions, min(len(editions), USED.pick(chance)))
    return [(edition, chance.choice((0, 10, 25, 40, 60)) if is_done else 0) for edition in chosen]


def _people(chance, kind):
    """Two to four of the five figures; a school has children, the radio has many."""
    scale = 20 if kind in HEARD_OR_SEEN else 1
    people = []
    for name in chance.sample(list(QUICK), chance.randint(2, 4)):
        usual = (name in {"girls", "boys"}) == (kind in SCHOOLS)
        sex, age = QUICK[name]
        people.append((sex.value, age.value, scale * chance.randint(1, 30 if usual else 8)))
    return people


def _joint(chance, partners, partner):
    others = [other for other in chance.sample(partners, min(len(partners), 2)) if other != partner]
    return others[:1] if chance.random() < JOINT else []
