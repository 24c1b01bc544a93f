"""What a phone's queue meets: JSON whatever happens, a reason by field, never a redirect."""

import json
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from field_records import record, send
from outreach_builders import make_activity

from outreach.models import Activity


@pytest.fixture
def officer(client, partners, officer_a):
    client.force_login(officer_a)
    client.get("/log/en/")  # the door answers in the language used last
    return client


def errors(client, sent):
    status, answer = send(client, sent)
    assert status == 200
    assert answer["records"][0]["state"] == "refused"
    assert not Activity.objects.exists()
    return answer["records"][0]["errors"]


def test_a_record_comes_in_with_its_door_its_writer_and_a_receipt(officer, places, officer_a):
    sent = record(places[0])
    status, answer = send(officer, sent)
    assert status == 200
    kept = answer["records"][0]
    assert (kept["uuid"], kept["state"], kept["errors"]) == (sent["uuid"], "stored", {})
    assert len(kept["code"]) == 6
    activity = Activity.objects.get(uuid=sent["uuid"])
    assert (activity.source, activity.entered_by) == ("offline", officer_a)
    assert (activity.status, activity.basis, activity.reach_kind) == (
        "done",
        "head_count",
        "direct",
    )


def test_one_bad_record_keeps_no_good_one_out(officer, places):
    good, bad = record(places[0]), record(places[0], type="party")
    _status, answer = send(officer, bad, good)
    assert [one["state"] for one in answer["records"]] == ["refused", "stored"]
    assert list(answer["records"][0]["errors"]) == ["type"]
    assert Activity.objects.count() == 1


def test_signed_out_is_said_before_anything_else(db):
    assert send(Client(enforce_csrf_checks=True), {}) == (401, {"error": "signed_out"})


def test_a_missing_token_is_said_in_json(partners, officer_a, places):
    client = Client(enforce_csrf_checks=True)
    client.force_login(officer_a)
    assert send(client, record(places[0])) == (403, {"error": "csrf"})
    client.get(reverse("log_new", args=["en"]))
    token = client.cookies["csrftoken"].value
    assert send(client, record(places[0]), **{"X-CSRFToken": token})[0] == 200


def test_who_logs_nothing_is_told_so(client, stranger):
    client.force_login(stranger)
    assert send(client, {}) == (403, {"error": "not_an_officer"})


def test_a_second_factor_is_asked_for_in_json(client, partners, officer_a, settings):
    settings.SECOND_FACTOR_FOR_OFFICERS = True
    client.force_login(officer_a)
    assert send(client, {}) == (403, {"error": "second_factor"})


@pytest.mark.parametrize(
    "body", ["", "{", "3", '["x"]', '[{"notes": {"a": 1}}]', '[{"notes": [[1]]}]', "[" * 100_000]
)
def test_what_cannot_be_read_is_said(officer, body):
    response = officer.post(reverse("log_door"), body, content_type="application/json")
    assert (response.status_code, response.json()) == (400, {"error": "unreadable"})


def test_too_much_at_once_is_refused(officer, settings):
    body = json.dumps([{}] * 201)
    response = officer.post(reverse("log_door"), body, content_type="application/json")
    assert response.status_code == 413
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10
    response = officer.post(reverse("log_door"), body, content_type="application/json")
    assert (response.status_code, response.json()) == (413, {"error": "too_much"})


def test_it_is_posted_to_only(officer):
    response = officer.get(reverse("log_door"))
    assert (response.status_code, response.json()) == (405, {"error": "post_only"})
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("uuid", "x"),
        ("uuid", ""),
        ("edited_at", "yesterday"),
        ("edited_at", "0001-01-01T00:00:00+14:00"),
        ("edited_at", "9999-12-31T23:59:59-14:00"),
        ("edited_at", "0001-01-01T00:00:00"),
        ("community", "9" * 40),
        ("community", "\x00"),
        ("starts_on", "2026-02-30"),
        ("women", "-1"),
        ("women", "9" * 30),
        ("edition", "x"),
        ("copies", "5\ud800"),
        ("notes", "\x00"),
        ("notes", "call +26658123456"),
        ("on_behalf_of", "thabo@example.org"),
        ("audiences", "x"),
        ("grant", "1"),
    ],
)
def test_bad_values_are_named_by_their_field(officer, places, field, value):
    assert field in errors(officer, record(places[0]) | {field: value})


def test_a_phone_whose_clock_is_ahead_is_told_so(officer, places):
    ahead = (timezone.now() + timedelta(days=3)).isoformat()
    said = errors(officer, record(places[0], edited_at=ahead))
    assert "clock" in said["edited_at"][0]


def test_rules_of_the_model_hold(officer, places, editions):
    editions.st.withdrawn_on = "2026-11-01"
    editions.st.save()
    said = errors(officer, record(places[0], edition_2=editions.st.pk))
    assert "withdrawn" in said["edition_2"][0]
    assert "women" in errors(officer, record(places[0], status="planned"))
    assert "edition" in errors(officer, record(places[0], copies=3))
    assert "status" in errors(officer, record(places[0], starts_on="2026-12-01"))
    same = {"edition": editions.en.pk, "edition_2": editions.en.pk}
    assert "edition_2" in errors(officer, record(places[0], **same))


def test_numbers_and_nothing_may_be_said_as_json_says_them(officer, places):
    sent = record(places[0]) | {"women": 4, "men": None, "audiences": [], "grant": None}
    _status, answer = send(officer, sent)
    assert answer["records"][0]["errors"] == {}
    assert Activity.objects.get().figures["total"] == 4


def test_reasons_are_in_the_language_used_last(officer, places):
    officer.get(reverse("log_new", args=["st"]))
    status, answer = send(officer, record(places[0], women="-1"))
    assert status == 200
    assert answer["records"][0]["errors"]["women"]
    assert officer.session["log_language"] == "st"


def test_a_record_that_the_office_detailed_is_changed_there(officer, places, partners):
    activity = make_activity(partners.a, places[0], people=[("female", "18-24", 4)])
    sent = record(places[0], uuid=activity.uuid, edited_at=timezone.now().isoformat())
    _status, answer = send(officer, sent)
    assert "office" in answer["records"][0]["errors"]["__all__"][0]
    assert activity.reach.get().age == "18-24"
