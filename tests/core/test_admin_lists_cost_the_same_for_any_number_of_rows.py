"""The lists of places ask the database as often for five rows as for twenty-five."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import BorderPost, Community, District


@pytest.fixture
def office(client, admin, home):
    client.force_login(admin)
    return client


def add_places(first, last):
    for number in range(first, last):
        district = District.objects.create(
            name_en=f"District {number}",
            code=f"LS-{number}",
            camp_town="Town",
            area_km2=1,
            population_2016=1,
            latitude="-29",
            longitude="28",
            borders_south_africa="yes",
        )
        post = BorderPost.objects.create(name_en="Post", code=f"BP{number}", district=district)
        Community.objects.create(name_en="Village", district=district, border_post=post)


def queries(client, address):
    b"".join(client.get(address))
    with CaptureQueriesContext(connection) as captured:
        b"".join(client.get(address))
    return len(captured)


@pytest.mark.parametrize("query", ["", "?export=csv"])
@pytest.mark.parametrize("model", ["community", "borderpost", "district"])
def test_five_places_and_twenty_five_cost_the_same(office, model, query):
    address = reverse(f"{model}:index") + query
    add_places(0, 5)
    few = queries(office, address)
    add_places(5, 25)
    assert queries(office, address) == few


def test_an_export_holds_the_name_in_every_language(office):
    add_places(0, 1)
    for model in ("community", "borderpost", "district"):
        csv = b"".join(office.get(reverse(f"{model}:index") + "?export=csv")).decode()
        heading = csv.splitlines()[0]
        assert "Name · Sesotho" in heading
        assert "Name · English" in heading
