"""Proposed places: one of a name in a district, then accepted or merged into one of the list."""

import pytest
from django.urls import reverse
from outreach_builders import make_activity, make_display

from core.models import BorderPost, Community, District
from outreach import facts, proposals
from outreach.models import Activity, PlaceProposal, Replacement


@pytest.fixture
def propose(places, partners, officer_a):
    leribe = District.objects.get(code="LS-C")

    def proposed(name="Ha  Molapo", district=leribe, **said):
        return proposals.propose(officer_a, partners.a, name, district, **said)

    return proposed


def address(proposal):
    return reverse("outreach_proposed_place", args=[proposal.pk])


def test_a_name_makes_one_place_in_a_district(propose):
    place = propose()
    assert (place.name_en, place.grade, place.source) == (
        "Ha Molapo",
        "unverified",
        "proposed by a partner",
    )
    assert propose("ha molapo") == place
    assert propose("Peka").grade == "high"
    assert propose(district=District.objects.get(code="LS-A")) != place
    posts = [
        BorderPost.objects.create(code=code, district=place.district, name_en=code)
        for code in ("BP-1", "BP-2")
    ]
    assert propose(border_post=posts[0]) == place  # that one has no post yet
    place.border_post = posts[0]
    place.save()
    assert propose(border_post=posts[1]) not in (place, None)
    assert PlaceProposal.objects.count() == 3


def test_the_coordinator_accepts_and_corrects(client, coordinator, officer_a, propose):
    place = propose()
    proposal = PlaceProposal.objects.get()
    client.force_login(officer_a)
    assert client.get(address(proposal)).status_code == 404
    client.force_login(coordinator)
    assert "Ha Molapo" in client.get(reverse("outreach_proposed_places")).content.decode()
    form = client.get(address(proposal)).context["form"]
    said = {name: form[name].value() or "" for name in form.fields} | {"name": "Ha Molapo II"}
    assert client.post(address(proposal), said).status_code == 302
    place.refresh_from_db()
    assert (place.name_en, place.name_st, place.grade) == ("Ha Molapo II", "Ha Molapo II", "low")
    assert client.get(address(proposal)).status_code == 404
    assert not proposals.pending().exists()


def test_no_place_is_accepted_under_the_name_of_another(client, coordinator, propose):
    propose()
    proposal = PlaceProposal.objects.get()
    client.force_login(coordinator)
    form = client.get(address(proposal)).context["form"]
    said = {name: form[name].value() or "" for name in form.fields} | {"name": "peka"}
    page = client.post(address(proposal), said)
    assert "merge it into that one" in page.content.decode()
    assert proposals.pending().exists()


def test_a_place_that_is_in_the_list_takes_its_records_over(
    client, coordinator, propose, partners, editions
):
    place, maputsoe = propose(), Community.objects.get(name_en="Maputsoe")
    activity = make_activity(partners.a, place, people=[("male", "adult", 9)])
    make_display(partners.a, editions.st, place)
    for community in (place, maputsoe):
        Replacement.objects.create(
            edition=editions.st, partner=partners.a, community=community, marked_by=coordinator
        )
    client.force_login(coordinator)
    proposal = PlaceProposal.objects.get()
    form = client.get(address(proposal)).context["form"]
    said = {name: form[name].value() or "" for name in form.fields} | {"place": maputsoe.pk}
    assert client.post(address(proposal), said).status_code == 302
    assert not Community.objects.filter(pk=place.pk).exists()
    assert Activity.objects.get() == activity
    assert Activity.objects.get().community == maputsoe
    assert Replacement.objects.get().community == maputsoe
    assert facts.differences() == []
    assert propose() == maputsoe  # a phone that still names it means the same place
