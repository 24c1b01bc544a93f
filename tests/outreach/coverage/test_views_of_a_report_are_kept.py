"""Filters under a name: each person keeps his own, the coordinator some for all."""

import pytest
from outreach_builders import make_activity

from outreach.models import SavedView
from outreach.models.saved_views import clean_query

REPORT, KEEP = "/admin/reports/coverage/", "/admin/reports/views/outreach_coverage/"


@pytest.fixture
def keep(client):
    """Somebody keeps a view and is told what came of it."""

    def post(user, name, query, **fields):
        client.force_login(user)
        return client.post(KEEP, {"name": name, "query": query, **fields}, follow=True)

    return post


def views_of(client, user):
    """{name: address} of what the report offers to somebody."""
    client.force_login(user)
    return {one.name: address for one, address, _own in client.get(REPORT).context["saved_views"]}


def test_a_query_keeps_known_names_only_and_fits():
    known = {"columns", "partner"}
    assert clean_query("columns=type&export=csv&next=//evil&partner=", known) == "columns=type"
    assert len(clean_query("&".join(["partner=123456789"] * 200), known)) <= 1000


def test_each_keeps_his_own_and_the_coordinator_some_for_all(
    client, keep, coordinator, viewer, officer_a, officer_b, partners
):
    make_activity(partners.a)
    make_activity(partners.b)
    response = keep(coordinator, "Types", "columns=type&export=csv&evil=1", shared="on")
    assert response.redirect_chain == [(f"{REPORT}?columns=type", 302)]
    keep(coordinator, "Of A", f"partner={partners.a.pk}", shared="on")
    keep(coordinator, "Mine", "columns=month")
    keep(coordinator, "Mine", "columns=language")
    keep(officer_b, "Own", "measure=people", shared="on")
    keep(viewer, "Committee", "columns=partner", shared="on")

    assert views_of(client, coordinator) == {
        "Mine": f"{REPORT}?columns=language",
        "Of A": f"{REPORT}?partner={partners.a.pk}",
        "Types": f"{REPORT}?columns=type",
    }
    # Only the coordinator keeps for all; who reads all may not.
    assert views_of(client, viewer).keys() == {"Committee", "Of A", "Types"}
    assert views_of(client, officer_a).keys() == {"Of A", "Types"}
    # The view of another partner is not named to a member.
    assert views_of(client, officer_b).keys() == {"Own", "Types"}
    # And what it shows is what he reaches.
    assert client.get(views_of(client, officer_b)["Types"]).context["matrix"].total.activities == 1


def test_a_view_is_removed_by_its_owner_only(client, keep, coordinator, officer_a, partners):
    keep(coordinator, "Types", "columns=type", shared="on")
    saved = SavedView.objects.get()
    address = f"{KEEP}{saved.pk}/delete/"
    client.force_login(officer_a)
    assert client.post(address).status_code == 404
    client.force_login(coordinator)
    assert client.get(address).status_code == 405
    assert client.post(address).status_code == 302
    assert not SavedView.objects.exists()


def test_a_name_is_asked_for_and_holds_no_data_of_a_person(client, keep, coordinator, stranger):
    for name in ("", "Call 5812 3456"):
        assert "was not kept" in keep(coordinator, name, "").content.decode()
    client.force_login(stranger)
    client.post(KEEP, {"name": "Mine", "query": ""})
    client.force_login(coordinator)
    assert client.post("/admin/reports/views/nothing/", {"name": "Mine"}).status_code == 404
    assert not SavedView.objects.exists()
