"""What the field form gives a phone to keep: a shell of nobody, lists of one officer, no name."""

import pytest
from django.test import Client
from django.urls import reverse
from field_records import record, send
from outreach_builders import make_activity, make_grant

from outreach.field.owners import owner
from outreach.models import Activity

SHELL = reverse("log_shell", args=["en"])
LISTS = reverse("log_lists", args=["en"])
TOKEN = reverse("log_token")


@pytest.fixture
def officer(client, partners, officer_a, home):
    client.force_login(officer_a)
    return client


def test_the_shell_is_the_same_for_everybody_and_of_nobody(officer, partners, editions):
    make_activity(partners.a, uses=[(editions.st, 3)])
    signed_in, stranger = officer.get(SHELL), Client().get(SHELL)
    assert signed_in.content == stranger.content
    assert not stranger.cookies
    page = stranger.content.decode()
    for of_somebody in ("officer-a", "P-A", "Maputsoe", "MAT-01", "csrf"):
        assert of_somebody not in page, of_somebody
    assert 'name="community"' in page
    assert "border-post desk" in page


def test_the_worker_is_a_script_that_nobody_keeps(client, home):
    answer = client.get("/log/sw.js")
    assert answer["Content-Type"].startswith("text/javascript")
    assert "no-store" in answer["Cache-Control"]
    script = answer.content.decode()
    assert SHELL in script
    assert "/static/outreach/field-store.js" in script
    assert script == client.get("/log/sw.js").content.decode()


def test_scripts_are_answered_in_json_and_never_led_elsewhere(officer, stranger):
    for address in (TOKEN, LISTS):
        nobody, other = Client(), Client()
        other.force_login(stranger)
        assert (nobody.get(address).status_code, nobody.get(address).json()) == (
            401,
            {"error": "signed_out"},
        )
        assert other.get(address).json() == {"error": "not_an_officer"}
        assert "no-store" in officer.get(address)["Cache-Control"]


def test_a_queue_belongs_to_an_account_and_names_nobody(officer, officer_a, officer_b, places):
    said = officer.get(TOKEN).json()
    assert said["owner"] == owner(officer_a) != owner(officer_b)
    assert "officer" not in said["owner"]
    assert said["owner"] in officer.get("/log/en/").content.decode()
    refused = send(officer, record(places[0]), **{"X-Log-Owner": owner(officer_b)})
    assert refused == (403, {"error": "another_person"})
    assert not Activity.objects.exists()
    assert send(officer, record(places[0]), **{"X-Log-Owner": owner(officer_a)})[0] == 200


def test_a_token_of_now_opens_the_door(partners, officer_a, places):
    client = Client(enforce_csrf_checks=True)
    client.force_login(officer_a)
    fresh = client.get(TOKEN).json()["token"]
    assert send(client, record(places[0]), **{"X-CSRFToken": fresh})[0] == 200


def test_the_lists_are_one_officers_own(
    officer, partners, places, editions, officer_a, django_assert_max_num_queries
):
    make_grant("Own grant", partners.a)
    make_grant("Secret grant", partners.b)
    make_activity(partners.a, places[1], uses=[(editions.st, 3)], entered_by=officer_a)
    with django_assert_max_num_queries(25):
        answer = officer.get(LISTS)
    said = answer.json()
    assert "Own grant" in answer.content.decode()
    for of_others in ("Secret grant", "P-B", "officer"):
        assert of_others not in answer.content.decode()
    assert [one[0] for one in said["fields"]["partner"] if one[0]] == [str(partners.a.pk)]
    assert said["fields"]["community"][1][0].startswith("Maseru")
    assert said["proposed"]["community"] == places[1].pk
    assert said["proposed"]["edition"] == editions.st.pk
