"""What waits for the coordinator is listed with as many queries for many records as for few."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from outreach_builders import make_activity

from core.models import District, Topic
from outreach import proposals
from outreach.models import Activity, HeardQuestion

LISTS = (
    "outreach_to_verify",
    "outreach_look_alikes",
    "outreach_merged",
    "outreach_proposed_places",
    "outreach_asked",
)


def test_lists_cost_the_same(client, coordinator, places, partners):
    client.force_login(coordinator)
    topics = [Topic.objects.create(name_en=name, slug=name) for name in ("work", "travel")]

    def one_more_of_each(name):
        kept, other = (make_activity(one, places[0]) for one in (partners.a, partners.b))
        Activity.objects.filter(pk=other.pk).update(merged_into=kept)
        make_activity(partners.b, places[0])
        proposals.propose(coordinator, partners.a, name, District.objects.first())
        for topic in topics:
            HeardQuestion.objects.create(partner=partners.b, topic=topic, text=name)

    def cost():
        found = {}
        for name in LISTS:
            with CaptureQueriesContext(connection) as queries:
                assert client.get(reverse(name)).status_code == 200
            found[name] = len(queries)
        return found

    one_more_of_each("Ha Molapo")
    cost()
    few = cost()
    for name in ("Ha Lejone", "Ha Thaba", "Ha Noka"):
        one_more_of_each(name)
    assert cost() == few
