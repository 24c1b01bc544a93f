"""Verification: verified or sent back with a comment; a later change shows and is verified anew."""

import pytest
from django.urls import reverse
from outreach_builders import form_data, make_activity

from outreach import facts
from outreach.models import Activity
from outreach.review import verification


@pytest.fixture
def record(places, partners, officer_a):
    return make_activity(
        partners.a, places[0], people=[("female", "adult", 12)], entered_by=officer_a
    )


def check(record):
    return reverse("outreach_check", args=[record.pk])


def again(record):
    return Activity.objects.get(pk=record.pk)


def history(client, record):
    return client.get(reverse("outreach_activity:history", args=[record.pk])).content.decode()


def test_a_record_is_sent_back_changed_and_verified(client, coordinator, officer_a, record):
    client.force_login(coordinator)
    said = {"action": "send_back", "seen": verification.seen(record)}
    page = client.post(check(record), said | {"comment": "Call 58123456"}).content.decode()
    assert "looks like a telephone number" in page
    assert "Say what should be changed" in client.post(check(record), said).content.decode()
    assert again(record).verification == "submitted"
    client.post(check(record), said | {"comment": "Were there no men?"})
    assert again(record).verification == "sent_back"

    client.force_login(officer_a)
    edit = reverse("outreach_activity:edit", args=[record.pk])
    assert "Were there no men?" in client.get(edit).content.decode()
    home = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Change records that were sent back" in home
    assert client.get(check(record)).status_code == 404
    client.post(edit, form_data(record.community, women=12, men=7))
    changed = again(record)
    assert (changed.verification, changed.verification_note) == ("submitted", "")

    client.force_login(coordinator)
    page = client.post(check(record), {"action": "verify", "seen": said["seen"]}).content.decode()
    assert "has changed since you opened it" in page
    listed = reverse("outreach_to_verify")
    assert verification.seen(changed) in client.get(listed).content.decode()
    client.post(listed, {"seen": [verification.seen(changed), "²:x", "9" * 30, "nobody"]})
    assert again(record).verified_by == coordinator
    assert again(record).facts.get().verified
    assert verification.seen(changed) not in client.get(listed).content.decode()


def test_a_change_of_a_verified_record_shows_and_is_verified_anew(
    client, coordinator, officer_a, record
):
    verification.verify(record, coordinator)
    edit = reverse("outreach_activity:edit", args=[record.pk])
    client.force_login(officer_a)
    unchanged = form_data(record.community, women=12)
    client.post(edit, unchanged)
    assert again(record).verification == "verified"
    refused = client.post(edit, unchanged | {"notes": "Ask 58123456"}).content.decode()
    assert "<mark>58123456</mark>" in refused
    assert again(record).verification == "verified"
    client.post(edit, unchanged | {"women": 15, "notes": "Rain stopped it."})
    assert again(record).verification == "submitted"
    assert not again(record).facts.get().verified
    page = history(client, record)
    assert "Women: 12 → 15" in page
    assert "Notes (changed)" in page
    assert "Rain stopped it" not in page

    verification.verify(again(record), coordinator)
    client.force_login(coordinator)
    client.post(edit, unchanged | {"women": 16, "partner": record.partner.pk})
    assert again(record).verification == "verified"
    assert "Women: 15 → 16" in history(client, record)
    assert facts.differences() == []


def test_only_what_is_done_is_verified_and_only_by_the_coordinator(
    client, coordinator, officer_a, viewer, record, partners, places
):
    planned = make_activity(partners.a, places[0], status="planned", starts_on="2026-12-24")
    client.force_login(coordinator)
    said = {"action": "verify", "seen": verification.seen(planned)}
    assert "Only an activity that is done" in client.post(check(planned), said).content.decode()
    for stranger in (officer_a, viewer):
        client.force_login(stranger)
        assert client.post(check(record), {"action": "verify"}).status_code == 404
        answer = client.post(reverse("outreach_to_verify"), {"seen": verification.seen(record)})
        assert answer.status_code in (302, 403)
    assert again(record).verification == "submitted"
