"""The content API names a campaign's materials and partners, and its topics in every language."""

from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import Topic

ADDRESS = "/api/v2/pages/?type=campaigns.CampaignPage"


def listed(client, fields):
    cache.clear()
    return client.get(f"{ADDRESS}&fields={fields}").json()["items"]


def test_codes_and_names_cost_as_much_for_five_campaigns_as_for_one(
    client, campaign, toolkit, carried_by
):
    def fill(slug):
        page = campaign(slug)
        toolkit(page, f"M-{slug}")
        toolkit(page, f"IN-{slug}", public=False)
        carried_by(page, slug.upper())

    fields = "material_codes,partner_names"
    fill("a")
    listed(client, fields)
    with CaptureQueriesContext(connection) as one:
        (item,) = listed(client, fields)
    assert item["material_codes"] == ["M-a"]
    assert item["partner_names"] == [{"name_st": "Mokhatlo A", "name_en": "Partner A"}]
    for slug in "bcde":
        fill(slug)
    with CaptureQueriesContext(connection) as five:
        assert len(listed(client, fields)) == 5
    assert len(five) == len(one)


def test_topics_have_a_code_and_names(client, campaign):
    page = campaign()
    page.topics.set([Topic.objects.create(slug="debt", name_en="Debt", name_st="Mokoloto")])
    page.save()
    (item,) = listed(client, "topics(*)")
    (topic,) = item["topics"]
    assert (topic["slug"], topic["name_st"], topic["name_en"]) == ("debt", "Mokoloto", "Debt")
