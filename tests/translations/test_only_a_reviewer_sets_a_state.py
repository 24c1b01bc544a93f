"""Everybody on the team sees how far translations are; the reviewer sets it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import StandardPage

INDEX = "translations:index"


@pytest.mark.parametrize(
    ("role", "may_read", "may_change"),
    [
        ("reviewer", True, True),
        ("translator", True, False),
        ("editor", True, False),
        ("coordinator", True, False),
        ("viewer", True, False),
        ("officer_a", False, False),
    ],
)
def test_who_reads_and_who_changes(request, client, about, status, role, may_read, may_change):
    waiting = status(about)
    client.force_login(request.getfixturevalue(role))
    assert (client.get(reverse(INDEX)).status_code == 200) == may_read
    address = reverse("translations:edit", args=[waiting.pk])
    client.post(address, {"state": "approved"})
    waiting.refresh_from_db()
    assert waiting.state == ("approved" if may_change else "waiting")


def test_a_state_is_one_of_five(client, about, status, reviewer):
    waiting = status(about)
    client.force_login(reviewer)
    client.post(reverse("translations:edit", args=[waiting.pk]), {"state": "perfect"})
    waiting.refresh_from_db()
    assert waiting.state == "waiting"


@pytest.mark.parametrize("query", ["", "?export=csv"])
def test_five_translations_cost_as_much_as_twenty_five(client, home, status, admin, query):
    def add(first, last):
        for number in range(first, last):
            page = StandardPage(title=f"Page {number}", slug=f"page-{number}")
            status(home.add_child(instance=page))

    def read():
        return b"".join(client.get(reverse(INDEX) + query)).decode()

    client.force_login(admin)
    add(0, 5)
    read()
    with CaptureQueriesContext(connection) as few:
        assert "Page 4" in read()
    add(5, 25)
    with CaptureQueriesContext(connection) as many:
        assert "Page 24" in read()
    assert len(many) == len(few)
