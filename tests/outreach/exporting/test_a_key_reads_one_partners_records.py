"""The API: a key reads the activities of its own partner, and says no in JSON."""

import json

import pytest
from django.urls import reverse
from outreach_builders import make_activity

from outreach.exports import COLUMNS
from outreach.models import ApiKey

LIST = "/api/outreach/v1/activities/"


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
    assert list(records[0]) == COLUMNS
    assert client.get(f"{LIST}{min(own)}/", headers=headers).json()["copies_distributed"] == 3
    hidden = client.get(f"{LIST}{other.uuid}/", headers=headers)
    absent = client.get(f"{LIST}00000000-0000-4000-8000-000000000000/", headers=headers)
    assert (hidden.status_code, hidden.content) == (absent.status_code, absent.content)
    assert hidden.status_code == 404
    later = client.get(f"{LIST}?updated_since=2999-01-01", headers=headers).json()
    assert later["results"] == []
    assert client.get(f"{LIST}?updated_since=soon", headers=headers).status_code == 400


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
    assert set(example["value"]) == set(record["properties"]) == set(COLUMNS)
