"""The third quarter of 2026: two partners with trainings, gatherings and radio, and targets."""

from datetime import date
from types import SimpleNamespace

import pytest
from outreach_builders import make_activity, make_distribution

from core.models import Community
from outreach.models import Target

JULY = date(2026, 7, 14)


@pytest.fixture
def quarter(partners, editions):
    """A: 31 + 12 at a gathering, 700 by estimate, 9000 on the radio, 8 trained. B: 57 and 666."""
    peka = Community.objects.get(name_en="Peka")
    day = {"starts_on": JULY}
    people = [("female", "adult", 31), ("male", "child", 12)]
    pitso = make_activity(partners.a, peka, [(editions.st, 40)], people, basis="register", **day)
    many = [("unknown", "unknown", 700)]
    make_activity(partners.a, peka, [(editions.en, 5)], many, basis="estimate", **day)
    heard = [("unknown", "unknown", 9000)]
    radio = {"type": "radio", "reach_kind": "indirect", "basis": "estimate"}
    make_activity(partners.a, peka, (), heard, **radio, **day)
    training = {"type": "officials_training", "basis": "register"}
    trained = make_activity(partners.a, peka, (), [("female", "25-59", 8)], **training, **day)
    trained.reach.update(profession="police")
    joint = make_activity(partners.b, peka, (), [("female", "adult", 57)], basis="register", **day)
    joint.merged_into = pitso
    joint.save()
    make_activity(partners.b, peka, (), [("male", "adult", 666)], basis="register", **day)
    make_activity(partners.a, peka, (), people, starts_on=date(2026, 10, 1))
    make_activity(partners.a, peka, (), starts_on=JULY, status="planned")
    make_distribution(partners.a, editions.st, copies=150, date=JULY)
    towards = {"indicator": "REACH", "period": "2026-Q3", "basis": "register"}
    Target.objects.create(value=86, partner=partners.a, reach_kind="direct", **towards)
    Target.objects.create(value=1418, reach_kind="direct", **towards)
    return SimpleNamespace(a=partners.a, b=partners.b, pitso=pitso)
