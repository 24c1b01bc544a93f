"""Eighteen months of demonstration activities, the same at every loading.

Every seventh community is left out, so that the coverage report has gaps to show.
"""

import random
import uuid
from datetime import date, timedelta

from core.models import AudienceGroup, Community, User
from outreach import facts
from outreach.choices import (
    ActivityType,
    Age,
    Basis,
    PlaceKind,
    ReachKind,
    Sex,
    Source,
    Status,
)
from outreach.models import (
    Activity,
    Display,
    Distribution,
    MaterialEdition,
    MaterialUse,
    Partner,
    Reach,
)

from .blocks import NAMESPACE

SEED = 43  # after the section of the Act that asks for public awareness
COUNT = 200
FIRST_DAY = date(2025, 5, 26)
LAST_DAY = date(2026, 11, 20)
MEDIA = {ActivityType.RADIO, ActivityType.SOCIAL_MEDIA}
WEIGHTS = {
    ActivityType.PITSO: 6,
    ActivityType.SCHOOL_SESSION: 8,
    ActivityType.YOUTH_CLUB: 4,
    ActivityType.RADIO: 2,
    ActivityType.THEATRE: 2,
    ActivityType.DOOR_TO_DOOR: 3,
    ActivityType.BORDER_DESK: 5,
    ActivityType.LEARNING_POST: 3,
    ActivityType.OFFICIALS_TRAINING: 1,
    ActivityType.TEACHERS_TRAINING: 1,
    ActivityType.HAND_OUT: 4,
}
AUDIENCES = {
    ActivityType.SCHOOL_SESSION: ["school_children", "teachers"],
    ActivityType.YOUTH_CLUB: ["out_of_school_youth"],
    ActivityType.LEARNING_POST: ["vulnerable_women"],
    ActivityType.BORDER_DESK: ["labour_migrants", "border_community"],
    ActivityType.OFFICIALS_TRAINING: ["front_line_officials"],
    ActivityType.TEACHERS_TRAINING: ["teachers"],
}
QUICK = {
    "women": (Sex.FEMALE, Age.ADULT),
    "men": (Sex.MALE, Age.ADULT),
    "girls": (Sex.FEMALE, Age.CHILD),
    "boys": (Sex.MALE, Age.CHILD),
}


def load_activities():
    """Activities with their materials and people; returns how many are new."""
    if Activity.objects.exists():
        return 0
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    stage = _Stage()
    with facts.together():
        for number in range(COUNT):
            _activity(chance, stage, number)
    _stock(chance, stage)
    return COUNT


class _Stage:
    """What the activities are made of, fetched once."""

    def __init__(self):
        communities = Community.objects.filter(country="LS").order_by("pk")
        self.communities = [place for n, place in enumerate(communities) if n % 7]
        self.editions = list(MaterialEdition.objects.select_related("material").order_by("pk"))
        self.audiences = {group.slug: group for group in AudienceGroup.objects.all()}
        self.by_district = {}
        for partner in Partner.objects.order_by("acronym"):
            for district in partner.districts.all():
                self.by_district.setdefault(district.pk, []).append(partner)
        self.partners = list(Partner.objects.order_by("acronym"))
        self.members = {
            partner.pk: partner.members.first() or User.objects.get(username="coordinator")
            for partner in self.partners
        }

    def partner_for(self, chance, community):
        return chance.choice(self.by_district.get(community.district_id, self.partners))

    def editions_on(self, day):
        return [
            edition
            for edition in self.editions
            if edition.published_on <= day
            and (edition.withdrawn_on is None or day <= edition.withdrawn_on)
        ]


def _activity(chance, stage, number):
    community = chance.choice(stage.communities)
    partner = stage.partner_for(chance, community)
    kind = chance.choices(list(WEIGHTS), weights=list(WEIGHTS.values()))[0]
    day = FIRST_DAY + timedelta(days=chance.randrange((LAST_DAY - FIRST_DAY).days))
    activity = Activity.objects.create(
        uuid=uuid.uuid5(NAMESPACE, f"activity-{number}"),
        partner=partner,
        grant=partner.grants.first() if chance.random() < 0.8 else None,
        community=community,
        type=kind,
        starts_on=day,
        ends_on=day,
        status=chance.choices([Status.DONE, Status.CANCELLED], weights=[95, 5])[0],
        targeted=chance.choice([None, 40, 60, 80, 120]),
        basis=Basis.ESTIMATE
        if kind in MEDIA
        else chance.choice([Basis.REGISTER, Basis.HEAD_COUNT]),
        reach_kind=ReachKind.INDIRECT if kind in MEDIA else ReachKind.DIRECT,
        facilitator_language=chance.choices(["st", "en"], weights=[9, 1])[0],
        source=Source.WEB,
        entered_by=stage.members[partner.pk],
    )
    slugs = AUDIENCES.get(kind, ["border_community"])
    activity.audiences.set([stage.audiences[slug] for slug in slugs if slug in stage.audiences])
    editions = stage.editions_on(day)
    for edition in chance.sample(editions, k=min(len(editions), chance.choice([1, 1, 2]))):
        copies = chance.choice([0, 10, 25, 40, 60])
        done = activity.status == Status.DONE
        MaterialUse.objects.create(activity=activity, edition=edition, copies=copies if done else 0)
    if activity.status == Status.DONE:
        _people(chance, activity)


def _people(chance, activity):
    school = activity.type in {ActivityType.SCHOOL_SESSION, ActivityType.YOUTH_CLUB}
    scale = 20 if activity.type in MEDIA else 1
    for who, (sex, age) in QUICK.items():
        child = who in {"girls", "boys"}
        highest = (30 if child else 4) if school else (8 if child else 30)
        count = chance.randint(0, highest) * scale
        if count:
            Reach.objects.create(activity=activity, sex=sex, age=age, count=count)


def _stock(chance, stage):
    """A few deliveries and posters on walls, so that stock and recall have something to show."""
    posters = [edition for edition in stage.editions if edition.material.kind == "poster"]
    for partner in stage.partners:
        for edition in chance.sample(stage.editions, k=4):
            Distribution.objects.create(
                edition=edition,
                partner=partner,
                copies=chance.choice([50, 100, 200, 500]),
                date=max(edition.published_on, FIRST_DAY),
            )
        for edition in posters[:2]:
            Display.objects.create(
                edition=edition,
                partner=partner,
                community=chance.choice(stage.communities),
                place=chance.choice([PlaceKind.TAXI_RANK, PlaceKind.CLINIC, PlaceKind.BORDER_POST]),
                put_up=max(edition.published_on, FIRST_DAY),
            )
