"""Look-alikes: the coordinator is shown them, merges or dismisses; a member meets his own only."""

import pytest
from django.urls import reverse
from outreach_builders import form_data, make_activity

from outreach import facts
from outreach.models import Activity, LookAlikeDecision, OutreachLogEntry
from outreach.review import alike, merging

WOMEN = ("female", "adult")


@pytest.fixture
def pair(places, partners):
    """One pitso as two partners wrote it down, a day apart."""
    ours = make_activity(partners.a, places[0], people=[(*WOMEN, 40)])
    theirs = make_activity(partners.b, places[0], people=[(*WOMEN, 38)], starts_on="2026-03-11")
    return ours, theirs


def address(pair):
    return reverse("outreach_look_alike_pair", args=[one.pk for one in pair])


def inspect(client, activity):
    return client.get(reverse("outreach_activity:inspect", args=[activity.pk])).content.decode()


def test_a_pair_is_merged_and_taken_apart_again(client, coordinator, officer_b, pair, partners):
    ours, theirs = pair
    client.force_login(coordinator)
    page = client.get(reverse("outreach_look_alikes")).content.decode()
    assert "P-A" in page
    assert "P-B" in page
    assert client.get(address(pair)).status_code == 200
    far_away = reverse("outreach_look_alike_pair", args=[pair[0].pk, 10**30])
    assert client.get(far_away).status_code == 404
    client.post(address(pair), {"action": "merge"})
    assert alike.open_pairs()  # nothing was chosen
    client.post(address(pair), {"action": "merge", "keep": "one"})
    theirs = Activity.objects.get(pk=theirs.pk)
    assert theirs.merged_into == ours
    assert list(ours.co_partners.all()) == [partners.b]
    assert (ours.figures["total"], theirs.figures["total"]) == (40, 38)
    assert list(Activity.objects.counted()) == [ours]
    assert theirs.facts.get().merged
    assert facts.differences() == alike.open_pairs() == []
    assert OutreachLogEntry.objects.filter(action="outreach.merge", object_id=theirs.pk).exists()
    reached = "P-A" in client.get(reverse("outreach_merged")).content.decode()
    assert reached

    client.force_login(officer_b)
    page = inspect(client, theirs)
    assert "Counted with a joint activity" in page
    assert "P-A" not in page
    assert "Partner A" not in page
    for view in ("edit", "delete"):
        to_change = reverse(f"outreach_activity:{view}", args=[theirs.pk])
        answer = client.post(to_change, form_data(theirs.community, women=99), follow=True)
        assert "read-only" in answer.content.decode()
    theirs.refresh_from_db()
    assert theirs.figures["total"] == 38

    client.force_login(coordinator)
    client.post(reverse("outreach_merged"), {"record": theirs.pk})
    assert not ours.co_partners.exists()
    assert len(alike.open_pairs()) == 1
    assert facts.differences() == []


def test_chains_are_refused_and_what_was_told_apart_is_not_asked_again(
    client, coordinator, pair, partners, places
):
    ours, theirs = pair
    third = make_activity(partners.a, places[0], people=[(*WOMEN, 41)])
    client.force_login(coordinator)
    client.post(address((ours, third)), {"action": "merge", "keep": "one"})
    # One partner's record entered twice counts once for him too.
    assert not Activity.objects.get(pk=third.pk).facts.exists()
    answer = client.post(address((theirs, ours)), {"action": "merge", "keep": "one"}, follow=True)
    assert "Other records count with this one already" in answer.content.decode()
    answer = client.post(address((theirs, third)), {"action": "merge", "keep": "one"}, follow=True)
    assert "counts with a joint activity already" in answer.content.decode()
    client.post(address((ours, theirs)), {"action": "dismiss"})
    assert alike.open_pairs() == []
    assert alike.of(ours, coordinator) == []
    assert LookAlikeDecision.objects.get(decision="dismissed").decided_by == coordinator
    assert facts.differences() == []


def test_every_pair_is_reached_and_one_comes_back_to_its_page(
    client, coordinator, places, partners
):
    for _number in range(21):
        make_activity(partners.a, places[0])
    client.force_login(coordinator)
    listed = reverse("outreach_look_alikes")

    def pairs_on(page):
        answer = client.get(listed, {"p": page})
        rows = answer.context["pairs"]
        links = [f"{address(two)}?p={page}" for two in rows]
        assert all(link in answer.content.decode() for link in links)
        return links, {frozenset(one.pk for one in two) for two in rows}

    pages = [pairs_on(page) for page in range(1, 12)]
    found = [two for _links, keys in pages for two in keys]
    assert len(found) == len(set(found)) == 21 * 20 / 2
    assert "210 items" in client.get(listed).content.decode()
    here = pages[5][0][0]
    assert client.post(here, {"action": "merge"})["Location"] == here
    assert client.post(here, {"action": "dismiss"})["Location"] == f"{listed}?p=6"
    merge = {"action": "merge", "keep": "one"}
    assert client.post(pages[5][0][1], merge)["Location"] == f"{listed}?p=6"
    merged = reverse("outreach_merged")
    apart = {"record": Activity.objects.exclude(merged_into=None).get().pk}
    assert client.post(f"{merged}?p=1", apart)["Location"] == f"{merged}?p=1"
    assert client.post(f"{merged}?p=//evil", apart)["Location"] == merged


def test_who_enters_a_record_is_asked_about_those_within_his_reach(
    client, officer_a, coordinator, viewer, pair, places, partners
):
    add = reverse("outreach_activity:add")
    client.force_login(officer_a)
    page = client.post(add, form_data(places[0], women=39), follow=True).content.decode()
    assert "It looks like this record" in page
    assert page.count("It looks like this record") == 1
    assert "P-B" not in page
    client.force_login(coordinator)
    data = form_data(places[0], women=39, partner=partners.a.pk)
    page = client.post(add, data, follow=True).content.decode()
    assert page.count("It looks like this record") == 3
    assert Activity.objects.count() == 4
    for stranger in (officer_a, viewer):
        client.force_login(stranger)
        for place in (reverse("outreach_look_alikes"), reverse("outreach_merged"), address(pair)):
            assert client.get(place).status_code == 404
            assert client.post(place, {"action": "merge", "keep": "one"}).status_code == 404
    assert not LookAlikeDecision.objects.exists()


def test_a_pair_that_was_told_apart_is_asked_about_again(client, coordinator, viewer, pair):
    client.force_login(coordinator)
    client.post(address(pair), {"action": "dismiss"})
    assert alike.open_pairs() == []
    told = LookAlikeDecision.objects.get()
    merged = reverse("outreach_merged")
    assert "Told apart lately" in client.get(merged).content.decode()
    client.force_login(viewer)
    assert client.post(merged, {"again": told.pk}).status_code == 404
    client.force_login(coordinator)
    client.post(merged, {"again": told.pk})
    assert len(alike.open_pairs()) == 1
    assert "Told apart lately" not in client.get(merged).content.decode()


def test_who_joined_leaves_with_the_last_record_that_brought_him(
    pair, coordinator, partners, places
):
    ours, theirs = pair
    again = make_activity(partners.b, places[0], people=[(*WOMEN, 39)])
    for other in (theirs, again):
        merging.merge(ours, other, coordinator)
    merging.unmerge(theirs, coordinator)
    assert list(ours.co_partners.all()) == [partners.b]
    merging.unmerge(again, coordinator)
    assert not ours.co_partners.exists()


def test_the_record_that_counts_stays_done(client, officer_a, pair, coordinator):
    ours, theirs = pair
    merging.merge(ours, theirs, coordinator)
    client.force_login(officer_a)
    edit = reverse("outreach_activity:edit", args=[ours.pk])
    data = form_data(ours.community, women=0) | {"status": "cancelled"}
    assert "it stays done" in client.post(edit, data).content.decode()
    ours.refresh_from_db()
    assert ours.status == "done"
