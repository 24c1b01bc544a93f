"""Targets: set by the coordinator; a partner's own are read by its members."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from outreach_builders import make_grant

from outreach.models import Target

ADD = reverse("outreach_target:add")
LIST = reverse("outreach_target:index")


def target(**values):
    empty = dict.fromkeys(("partner", "district", "basis", "reach_kind", "set_in"), "")
    return empty | {"indicator": "ACT", "period": "2026-Q4", "value": 12} | values


def test_a_target_says_what_counts_towards_it_and_stands_once(client, partners, coordinator):
    client.force_login(coordinator)
    assert "Say which people count" in client.post(ADD, target(indicator="REACH")).text
    assert "Only people have" in client.post(ADD, target(basis="register")).text
    victims = target(indicator="VICT", partner=partners.a.pk)
    assert "not to a partner" in client.post(ADD, victims).text
    assert client.post(ADD, target(period="2026-Q9")).status_code == 200
    assert client.post(ADD, target()).status_code == 302
    assert "There is a target for this already" in client.post(ADD, target(value=13)).text
    assert client.post(ADD, target(partner=partners.a.pk)).status_code == 302
    assert Target.objects.count() == 2


def test_a_target_in_per_cent_is_no_more_than_a_hundred(client, partners, coordinator):
    client.force_login(coordinator)
    for indicator in ("KNOW", "KAP"):
        refused = client.post(ADD, target(indicator=indicator, value=150))
        assert "100 is the most" in refused.text
        assert "value" in refused.context["form"].errors
        assert client.post(ADD, target(indicator=indicator, value=100)).status_code == 302
    assert client.post(ADD, target(value=150)).status_code == 302
    assert Target.objects.count() == 3


def test_a_member_reads_the_targets_of_his_partner_and_changes_none(
    client, quarter, officer_a, viewer, django_assert_num_queries
):
    Target.objects.create(indicator="ACT", period="2026-Q3", partner=quarter.b, value=7777)
    own = Target.objects.get(partner=quarter.a)
    theirs = Target.objects.get(partner=quarter.b)
    client.force_login(officer_a)
    listed = client.get(LIST).text
    assert "86" in listed
    assert "7777" not in listed
    assert "1418" not in listed
    assert client.get(reverse("outreach_target:inspect", args=[theirs.pk])).status_code == 404
    grant = make_grant("Border work", quarter.a)
    for_grant = {"indicator": "ACT", "period": f"grant-{grant.pk}", "value": 5}
    Target.objects.create(partner=quarter.a, **for_grant)
    with CaptureQueriesContext(connection) as few:
        assert "ACT · Grant: Border work" in client.get(LIST).text
    Target.objects.create(**for_grant | {"indicator": "MAT"}, partner=quarter.a)
    with django_assert_num_queries(len(few)):
        assert "MAT · Grant: Border work" in client.get(LIST).text
    for user in (officer_a, viewer):
        client.force_login(user)
        change = reverse("outreach_target:edit", args=[own.pk])
        client.post(change, target(value=1))
        client.post(ADD, target())
    own.refresh_from_db()
    assert own.value == 86
    assert Target.objects.count() == 5
