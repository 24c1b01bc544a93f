"""“Log use”: the same link for everybody, on a material and on a page that is used as one."""

import pytest
from outreach_builders import make_edition, make_material

from core.models import StandardPage
from outreach.models import MaterialIndexPage

LINK = '<a href="/log/?material={}" rel="nofollow">For officers: log use</a>'


@pytest.fixture
def library(home):
    return home.add_child(instance=MaterialIndexPage(title="Materials", slug="materials"))


@pytest.fixture
def page(home):
    return home.add_child(instance=StandardPage(title="Offer", title_st="Offer", slug="offer"))


def test_a_material_leads_to_the_form(client, library):
    make_edition(make_material())
    assert LINK.format("MAT-01") in client.get("/en/materials/MAT-01/").content.decode()
    assert "/log/" not in client.get("/en/materials/").content.decode()


def test_a_page_that_is_a_material_leads_to_the_form(client, page, django_assert_num_queries):
    make_material("MAT-07", page=page)
    assert LINK.format("MAT-07") in client.get("/en/offer/").content.decode()
    make_material("MAT-08", page=page, public=False)
    assert "MAT-08" not in client.get("/en/offer/").content.decode()


def test_another_page_does_not(client, page):
    make_material("MAT-07")
    assert "/log/" not in client.get("/en/offer/").content.decode()
