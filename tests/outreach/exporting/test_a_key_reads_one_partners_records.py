"""The API: a key reads the activities of its own partner, and says no in JSON."""

import json
from datetime import UTC, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from outreach_builders import make_activity

from outreach.exports import COLUMNS
from outreach.models import Activity, ApiKey
from outreach.review import merging, verification

LIST = "/api/outreach/v1/activities/"
MORE = ["verification_note", "counted_with_another", "updated_at"]


@pytest.fixture
def keyed(partners):
    key = ApiKey(partner=partners.a, name="Reporting")
    secret = key.renew()
    key.save()
    return key, {"Authorization": f"Token {secret}"}


def test_a_key_pages_through_its_own_partners_records(client, partners, editions, keyed):
    key, headers = keyed
    own = {str(make_activity(partners.a, uses=[(editions.st, 3)]).uuid) for _number in range(3)}
    other = make_activity(partners.b)
    first = client.get(f"{LIST}?limit=2", headers=headers)
    assert first["Cache-Control"] == "no-store, private"
    assert not first.cookies
    second = client.get(first.json()["next"], headers=headers).json()
    records = first.json()["results"] + second["results"]
    assert {record["record_uuid"] for record in records} == own
    assert len(records) == 3
    assert second["next"] is None
    assert list(records[0]) == [*COLUMNS, *MORE]
    assert client.get(f"{LIST}{min(own)}/", headers=headers).json()["copies_distributed"] == 3
    hidden = client.get(f"{LIST}{other.uuid}/", headers=headers)
    absent = client.get(f"{LIST}00000000-0000-4000-8000-000000000000/", headers=headers)
    assert (hidden.status_code, hidden.content) == (absent.status_code, absent.content)
    assert hidden.status_code == 404
    later = client.get(f"{LIST}?updated_since=2999-01-01", headers=headers).json()
    assert later["results"] == []
    assert client.get(f"{LIST}?updated_since=soon", headers=headers).status_code == 400


def follow(client, headers, since=""):
    """{UUID: record} of all pages since a moment, and the moment to ask from the next time."""
    found, page = {}, f"{LIST}?limit=1&updated_since={since}".removesuffix("&updated_since=")
    while page:
        answer = client.get(page, headers=headers).json()
        found |= {record["record_uuid"]: record for record in answer["results"]}
        page = answer["next"]
    return found, answer["next_since"]


@pytest.mark.parametrize(
    ("since", "number"),
    [
        ("0001-01-01", 1),
        ("0001-01-01T00:00:00", 1),
        ("0001-01-01T00:00:00+14:00", 1),
        ("9999-12-31", 0),
        ("9999-12-31T23:59:59", 0),
        ("9999-12-31T23:59:59-12:00", 0),
    ],
)
def test_the_ends_of_the_calendar_mean_everything_and_nothing(
    client, partners, keyed, since, number
):
    _key, headers = keyed
    make_activity(partners.a)
    answer = client.get(LIST, {"updated_since": since}, headers=headers)
    assert answer.status_code == 200
    assert len(answer.json()["results"]) == number


def age(activities, minutes=60):
    moment = timezone.now() - timedelta(minutes=minutes)
    activities.update(updated_at=moment)
    return moment


def test_whoever_follows_the_changes_sees_what_the_coordinator_did(
    client, partners, coordinator, keyed
):
    _key, headers = keyed
    names = ("verified", "sent back", "merged", "left alone")
    record = {name: make_activity(partners.a) for name in names}
    joint = make_activity(partners.b)
    age(Activity.objects.all())
    found, since = follow(client, headers)
    assert len(found) == 4
    assert follow(client, headers, since)[0] == {}
    verification.verify(record["verified"], coordinator)
    verification.send_back(record["sent back"], coordinator, "Were there no men?")
    merging.merge(joint, record["merged"], coordinator)
    found, since = follow(client, headers, since)
    said = [found.pop(str(record[name].uuid)) for name in names[:3]]
    assert found == {}
    assert [one["verification"] for one in said] == ["verified", "sent_back", "submitted"]
    assert [one["verification_note"] for one in said] == ["", "Were there no men?", ""]
    assert [one["counted_with_another"] for one in said] == [False, False, True]
    age(Activity.objects.all())
    merging.unmerge(Activity.objects.get(pk=record["merged"].pk), coordinator)
    assert list(follow(client, headers, since)[0]) == [str(record["merged"].uuid)]


def test_nothing_is_lost_between_two_readings(client, partners, keyed):
    _key, headers = keyed
    first, second, third = sorted(str(make_activity(partners.a).uuid) for _number in range(3))
    moment = age(Activity.objects.all())
    # What was written at the very moment comes again.
    tie = moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
    assert set(follow(client, headers, tie)[0]) == {first, second, third}
    page = client.get(f"{LIST}?limit=1", headers=headers).json()
    # Read already, and changed while the other pages are read.
    Activity.objects.filter(uuid=first).update(targeted=7)
    while page["next"]:
        page = client.get(page["next"], headers=headers).json()
    # Written before the reading, and committed after it.
    age(Activity.objects.filter(uuid=second), minutes=5)
    found, _since = follow(client, headers, page["next_since"])
    assert set(found) == {first, second}
    assert found[first]["targeted"] == 7


def test_without_a_good_key_the_answer_is_no_in_json(client, keyed, settings):
    key, headers = keyed
    assert client.get(LIST).status_code == 401
    wrong = client.get(LIST, headers={"Authorization": "Token wrong"})
    assert (wrong.status_code, wrong["WWW-Authenticate"]) == (401, "Token")
    settings.OUTREACH_API_RATE = "1/minute"
    assert client.get(LIST, headers=headers).status_code == 200
    slow = client.get(LIST, headers=headers)
    assert (slow.status_code, slow["Content-Type"]) == (429, "application/json")
    key.revoked = True
    key.save()
    assert client.get(LIST, headers=headers).status_code == 403


def test_the_coordinator_sees_a_key_once(client, coordinator, partners):
    client.force_login(coordinator)
    data = {"partner": partners.a.pk, "name": "Reporting"}
    shown = client.post(reverse("outreach_apikey:add"), data).content.decode()
    key = ApiKey.objects.get()
    secret = shown.split("Authorization: Token ")[1].split("<")[0].strip()
    assert client.get(LIST, headers={"Authorization": f"Token {secret}"}).status_code == 200
    edit = client.get(reverse("outreach_apikey:edit", args=[key.pk])).content.decode()
    assert secret not in edit
    assert key.hashed not in edit


def test_the_description_has_a_true_example(client):
    described = json.loads(client.get("/api/outreach/v1/schema/").content)
    assert set(described["paths"]) == {LIST, LIST + "{uuid}/"}
    record = described["components"]["schemas"]["Record"]
    detail = described["paths"][LIST + "{uuid}/"]["get"]["responses"]["200"]
    (example,) = detail["content"]["application/json"]["examples"].values()
    assert set(example["value"]) == set(record["properties"]) == {*COLUMNS, *MORE}
    assert "next_since" in described["info"]["description"]
