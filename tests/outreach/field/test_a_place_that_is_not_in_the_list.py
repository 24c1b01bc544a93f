"""Place not in the list: the record is stored at once, in a place that the coordinator checks."""

import pytest
from django.urls import reverse
from field_records import record, send

from core.models import Community, District
from outreach.models import Activity, PlaceProposal


@pytest.fixture
def officer(client, partners, officer_a):
    client.force_login(officer_a)
    client.get("/log/en/")
    return client


def elsewhere(places, **fields):
    """A record that names a place instead of choosing one."""
    leribe = District.objects.get(code="LS-C")
    named = {"community": "", "place_name": "Ha Molapo", "place_district": str(leribe.pk)}
    return record(places[0]) | named | fields


def test_a_named_place_is_proposed_once_and_takes_the_record(officer, places, partners, officer_a):
    sent = elsewhere(places)
    codes = []
    for _time in range(2):
        _status, answer = send(officer, sent)
        codes.append(answer["records"][0]["code"])
    assert codes[0] == codes[1] != ""
    place = Activity.objects.get().community
    assert (place.name_en, place.district.code, place.grade) == ("Ha Molapo", "LS-C", "unverified")
    proposal = PlaceProposal.objects.get()
    assert (proposal.community, proposal.partner) == (place, partners.a)
    assert proposal.proposed_by == officer_a


def test_what_is_missing_or_of_a_person_is_named_and_proposes_nothing(officer, places):
    refused = {
        "community": elsewhere(places, place_name=""),
        "place_district": elsewhere(places, place_district=""),
        "place_name": elsewhere(places, place_name="Home of 5812 3456"),
        "type": elsewhere(places, type="party"),
    }
    for field, sent in refused.items():
        _status, answer = send(officer, sent)
        assert list(answer["records"][0]["errors"]) == [field]
    assert not Activity.objects.exists()
    assert Community.objects.count() == len(places)


def test_a_name_goes_before_the_list_which_proposes_the_last_place(officer, places):
    leribe = District.objects.get(code="LS-C")
    named = record(places[0], place_name="Ha Molapo", place_district=str(leribe.pk))
    assert officer.post(reverse("log_new", args=["en"]), named).status_code == 302
    assert Activity.objects.get().community.name_en == "Ha Molapo"
