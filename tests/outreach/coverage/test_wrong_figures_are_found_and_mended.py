"""An operator asks whether coverage says what the records say, and has it put right."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.db.models import F
from outreach_builders import make_activity

from outreach import facts, sums
from outreach.models import ActivityFact, ActivitySum


@pytest.fixture(autouse=True)
def activities(partners, places, editions):
    return [make_activity(partners.a, place, uses=[(editions.st, 7)]) for place in places[:3]]


def checked(**how):
    out = io.StringIO()
    call_command("check_coverage", stdout=out, **how)
    return out.getvalue().strip()


def test_nothing_is_wrong():
    assert checked() == "0 activities with wrong facts, 0 wrong sums."


def test_a_sum_was_changed_by_hand():
    ActivitySum.objects.filter(pk=ActivitySum.objects.earliest("pk").pk).update(
        copies=F("copies") + 1
    )
    with pytest.raises(CommandError, match="0 activities with wrong facts, 1 wrong sums"):
        checked()
    assert checked(mend=True) == "0 activities with wrong facts, 1 wrong sums: mended."
    assert sums.differences() == []


@pytest.mark.parametrize("change", ["lost", "changed"])
def test_a_fact_is_wrong(activities, change):
    found = ActivityFact.objects.filter(activity=activities[0])
    if change == "lost":
        found.delete()
    else:
        found.update(direct=F("direct") + 5)
    with pytest.raises(CommandError, match="1 activities with wrong facts"):
        checked()
    checked(mend=True)
    assert (facts.differences(), sums.differences()) == ([], [])
    assert checked() == "0 activities with wrong facts, 0 wrong sums."
