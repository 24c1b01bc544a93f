"""Through the field form and its JSON door nobody reaches, learns of or enters another's record."""

import pytest
from django.urls import reverse
from django.utils import timezone
from field_records import record, send
from outreach_builders import make_activity, make_grant

from outreach.field import records
from outreach.models import Activity


@pytest.fixture
def officer(client, partners, officer_a):
    client.force_login(officer_a)
    return client


@pytest.fixture
def theirs(partners, places, officer_b):
    return make_activity(partners.b, places[0], notes="secretnote", entered_by=officer_b)


def refusal(client, sent):
    _status, answer = send(client, sent)
    kept = answer["records"][0]
    return kept["state"], kept["code"], kept["errors"]


def test_a_number_of_another_partners_record_is_refused_like_one_that_is_none(
    officer, places, theirs
):
    now = timezone.now().isoformat()
    taken = refusal(officer, record(places[0], uuid=theirs.uuid, edited_at=now))
    older = refusal(officer, record(places[0], uuid=theirs.uuid))
    none = refusal(officer, record(places[0], uuid="x"))
    assert taken == older == none
    assert taken[0] == "refused"
    theirs.refresh_from_db()
    assert theirs.notes == "secretnote"


def test_nor_does_a_deleted_record_of_another_partner_say_more(officer, places, theirs, officer_b):
    uuid = theirs.uuid
    records.delete(officer_b, theirs)
    none = refusal(officer, record(places[0], uuid="x"))
    assert refusal(officer, record(places[0], uuid=uuid)) == none


def test_a_forged_partner_is_not_believed(officer, places, partners):
    send(officer, record(places[0], partner=partners.b.pk, co_partners=partners.b.pk))
    activity = Activity.objects.get()
    assert activity.partner == partners.a
    assert not activity.co_partners.exists()


def test_an_officer_of_two_partners_chooses_between_them_only(
    officer, places, partners, officer_a, theirs
):
    partners.b.members.add(officer_a)
    theirs.partner = partners.a
    theirs.save()
    send(officer, record(places[0], partner=partners.b.pk))
    assert Activity.objects.latest("pk").partner == partners.b
    _status, answer = send(officer, record(places[0]))
    assert list(answer["records"][0]["errors"]) == ["partner"]


def test_a_grant_of_another_partner_is_unknown(officer, places, partners):
    grant = make_grant("Secret grant", partners.b)
    _state, _code, errors = refusal(officer, record(places[0], grant=grant.pk))
    assert list(errors) == ["grant"]


@pytest.mark.parametrize("name", ["log_edit", "log_delete"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_another_partners_record_is_not_there(officer, theirs, name, method):
    address = reverse(name, kwargs={"code": "en", "uuid": theirs.uuid})
    assert getattr(officer, method)(address).status_code == 404
    assert Activity.objects.filter(pk=theirs.pk).exists()


@pytest.mark.parametrize("name", ["log_new", "log_records"])
def test_no_page_names_another_partner(officer, theirs, partners, name):
    make_grant("Secret grant", partners.b)
    page = officer.get(reverse(name, args=["en"])).content.decode()
    for word in ("P-B", "Partner B", "Mokhatlo B", "secretnote", "Secret grant"):
        assert word not in page


def test_a_coordinator_says_for_which_partner_and_with_whom(client, places, partners, coordinator):
    client.force_login(coordinator)
    sent = record(places[0], partner=partners.b.pk, co_partners=partners.a.pk)
    _status, answer = send(client, sent)
    assert answer["records"][0]["errors"] == {}
    activity = Activity.objects.get()
    assert activity.partner == partners.b
    assert list(activity.co_partners.all()) == [partners.a]


@pytest.mark.parametrize("who", ["viewer", "stranger", "editor"])
def test_who_logs_nothing_is_told_so(client, request, who):
    client.force_login(request.getfixturevalue(who))
    response = client.get(reverse("log_new", args=["en"]))
    assert response.status_code == 403
    assert b"You cannot log activities yet" in response.content
