"""Where we have been, for everybody: late, by district, and no small count."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from outreach_builders import make_activity

from core.models import Community
from outreach.models import MaterialIndexPage

RECENT = date(2026, 10, 1)


@pytest.fixture
def page(home, partners):
    maseru, peka = (Community.objects.get(name_en=name) for name in ("Maseru", "Peka"))
    for day in range(1, 6):
        make_activity(
            partners.a, maseru, starts_on=date(2026, 3, day), people=[("female", "adult", 9)]
        )
    make_activity(
        partners.b, maseru, basis="register", people=[("male", "adult", 3)], notes="secret"
    )
    make_activity(partners.b, maseru, starts_on=RECENT, people=[("male", "adult", 1000)])
    make_activity(partners.b, maseru, status="planned", starts_on=date(2026, 1, 1))
    radio = {"type": "radio", "reach_kind": "indirect"}
    make_activity(partners.a, maseru, people=[("male", "adult", 7777)], **radio)
    make_activity(partners.a, peka, starts_on=RECENT, people=[("female", "adult", 50)])
    return home.add_child(
        instance=MaterialIndexPage(title="Materials", title_st="Lisebelisoa", slug="materials")
    )


def test_a_district_shows_only_what_is_old_done_and_not_small(client, page):
    client.get("/en/")  # the first visit to a site writes its settings
    with CaptureQueriesContext(connection) as asked:
        response = client.get("/en/materials/where-we-have-been/")
    shown = response.content.decode()
    assert len(asked) <= 15
    assert not response.cookies
    assert "<p>Activities: 7</p>" in shown
    assert "<li>Head count: 45</li>" in shown
    assert "<li>Register: fewer than 5</li>" in shown
    # Neither what is recent, nor indirect reach, communities, partners and notes.
    for hidden in ("Leribe", "Peka", "1000", "7777", "50</li>", "P-A", "Partner B", "secret"):
        assert hidden not in shown
    with CaptureQueriesContext(connection) as again:
        client.get("/en/materials/where-we-have-been/")
    assert len(again) == 0
