"""Sent back, counted with another record, or looking like one: the officer's pages say so."""

import pytest
from django.urls import reverse
from field_records import record, send
from outreach_builders import make_activity

from outreach.models import Activity

RECORDS = reverse("log_records", args=["en"])
READ_ONLY = "Counted with a joint activity: this record is read-only."


@pytest.fixture
def officer(client, partners, officer_a):
    client.force_login(officer_a)
    client.get("/log/en/")
    return client


def test_a_merged_record_is_shown_and_not_changed(officer, partners, places, officer_a):
    joint = make_activity(partners.b, places[0])
    own = make_activity(partners.a, places[0], merged_into=joint, entered_by=officer_a)
    page = officer.get(RECORDS).content.decode()
    assert READ_ONLY in page
    assert str(own.uuid) not in page
    _status, answer = send(officer, record(places[1], uuid=own.uuid))
    assert answer["records"][0]["errors"] == {"__all__": [READ_ONLY]}
    for name in ("log_edit", "log_delete"):
        address = reverse(name, kwargs={"code": "en", "uuid": own.uuid})
        assert READ_ONLY in officer.post(address, {}).content.decode()
    own.refresh_from_db()
    assert own.community == places[0]


def test_what_was_sent_back_says_why_and_is_handed_in_again(officer, places):
    sent = record(places[0])
    send(officer, sent)
    Activity.objects.update(verification="sent_back", verification_note="Which school was it?")
    assert "Which school was it?" in officer.get(RECORDS).content.decode()
    send(officer, sent | {"edited_at": "2026-11-21T09:00:00Z", "women": "13"})
    assert Activity.objects.get().verification == "submitted"
    assert "Which school" not in officer.get(RECORDS).content.decode()


def test_it_asks_about_a_record_of_the_own_partner_that_looks_the_same(officer, places, partners):
    make_activity(partners.b, places[0], people=[("female", "adult", 21)], starts_on="2026-11-18")
    first = record(places[0])
    send(officer, first)
    shown = officer.get(f"{RECORDS}?sent={first['uuid']}").content.decode()
    assert "It looks like this record" not in shown
    again = record(places[0], women=13)
    send(officer, again)
    shown = officer.get(f"{RECORDS}?sent={again['uuid']}").content.decode()
    assert shown.count("It looks like this record") == 1
