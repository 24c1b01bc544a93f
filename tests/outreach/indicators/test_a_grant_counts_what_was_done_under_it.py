"""The period of a grant: only its own records count, within its days, each joint activity once."""

import csv
from datetime import date
from io import StringIO

import pytest
from django.urls import reverse
from indicator_builders import by_hand
from outreach_builders import make_activity, make_distribution, make_grant
from session_builders import adopt, make_quiz, make_session

from outreach.models import Activity, Target

ADDRESS = reverse("outreach_indicators")
DONE = ("ACT", "By type and place", "All", "All")


@pytest.fixture
def grant(partners):
    return make_grant("Border work", partners.a, partners.b)


@pytest.fixture
def asked(client, coordinator):
    """{(indicator, figure, row, column): value} of a grant."""

    def ask(grant, user=coordinator, **more):
        client.force_login(user)
        query = {"period": f"grant-{grant.pk}", "export": "csv"} | more
        answer = client.get(ADDRESS, query)
        names = ("indicator", "figure", "row", "column")
        lines = csv.DictReader(StringIO(answer.getvalue().decode()))
        return {tuple(line[name] for name in names): line["value"] for line in lines}

    return ask


def women(number):
    return {"people": [("female", "adult", number)], "basis": "register"}


def test_only_activities_under_the_grant_count_towards_it(asked, grant, partners, officer_a):
    other = make_grant("Other work", partners.a)
    make_activity(partners.a, grant=grant, **women(31))
    make_activity(partners.a, grant=grant, starts_on=date(2024, 12, 31), **women(100))
    make_activity(partners.a, grant=other, **women(200))
    make_activity(partners.b, **women(400))
    towards = {"indicator": "REACH", "basis": "register", "reach_kind": "direct"}
    Target.objects.create(period=f"grant-{grant.pk}", value=62, **towards)
    found = asked(grant)
    assert found["REACH", "direct · register", "All", "All"] == "31"
    assert found[DONE] == "1"
    assert found["REACH", "Target", "", ""].startswith("31 of 62 (direct · register): 50 per cent")
    assert asked(grant, officer_a)[DONE] == "1"
    assert asked(other)["REACH", "direct · register", "All", "All"] == "200"


def test_a_joint_activity_under_the_grant_counts_once(asked, grant, partners, officer_a):
    kept = make_activity(partners.a, grant=grant, **women(31))
    theirs = make_activity(partners.b, grant=grant, merged_into=kept, **women(29))
    assert asked(grant)["REACH", "direct · register", "All", "All"] == "31"
    for_one = asked(grant, partner=partners.b.pk)
    assert for_one["REACH", "direct · register", "All", "All"] == "29"
    # The record that it counts in may be under no grant, or under another.
    Activity.objects.filter(pk=kept.pk).update(grant=None)
    assert asked(grant)["REACH", "direct · register", "All", "All"] == "29"
    assert DONE not in asked(grant, officer_a)
    make_activity(partners.b, grant=grant, merged_into=kept, **women(28))
    assert asked(grant)[DONE] == "1"
    Activity.objects.filter(pk=kept.pk).update(grant=make_grant("Other", partners.a))
    assert asked(grant)["REACH", "direct · register", "All", "All"] == str(theirs.reach.get().count)


def test_class_sessions_belong_to_the_grant_of_their_activity(asked, grant, partners, home):
    quiz = make_quiz(home)
    under = make_activity(partners.a, grant=grant)
    elsewhere = make_activity(partners.a)
    place = under.community
    adopt(make_session(quiz, (2, 8), (8, 2)), partners.a, place, activity=under)
    adopt(make_session(quiz, (1, 9), (9, 1)), partners.a, place, activity=elsewhere)
    adopt(make_session(quiz, (1, 9), (9, 1)), partners.b, place)
    found = asked(grant)
    gains = [value for key, value in found.items() if key[0] == "KAP" and key[3] == "Mean after"]
    assert gains == ["80"]


def test_copies_received_and_figures_by_hand_are_of_no_grant(
    asked, client, grant, partners, editions
):
    make_distribution(partners.a, editions.st, copies=150)
    by_hand(A=7)
    assert not asked(grant)
    page = client.get(ADDRESS, {"period": f"grant-{grant.pk}"}).text
    assert "Copies received belong to no grant" in page
    assert "belong to the whole programme, not to a grant" in page
    assert "belong to an activity under this grant" in page
