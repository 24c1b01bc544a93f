"""What everybody finds under /materials/: current editions of public materials, to download."""

from datetime import date

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from outreach_builders import make_edition, make_material

from core.models import AudienceGroup, Document, StandardPage, Topic
from outreach.models import Material, MaterialIndexPage


@pytest.fixture
def library(home):
    page = home.add_child(
        instance=MaterialIndexPage(
            title="Materials",
            title_st="Lisebelisoa",
            slug="materials",
            summary_en="To print and share.",
            summary_st="Ho hatisa le ho arolelana.",
        )
    )
    page.save_revision().publish()
    return page


def document(name="leaflet.pdf", size=2048):
    return Document.objects.create(
        title=name, language="st", file=ContentFile(b"x" * size, name=name)
    )


@pytest.fixture
def shelf(library):
    """A leaflet in both languages, a poster whose first edition is withdrawn, an internal one."""
    debt = Topic.objects.create(slug="debt-bondage", name_en="Debt", name_st="Mokoloto")
    parents = AudienceGroup.objects.create(slug="parents", name_en="Parents", name_st="Batsoali")
    leaflet = make_material("MAT-01", summary_en="About debt", summary_st="Ka mokoloto")
    leaflet.topics.add(debt)
    make_edition(leaflet, "st", document=document("mat-01-st.pdf"))
    make_edition(leaflet, "en", document=document("mat-01-en.pdf", 3_000_000))
    poster = make_material("MAT-02", kind="poster")
    poster.audiences.add(parents)
    make_edition(
        poster,
        label="1",
        withdrawn_on=date(2026, 5, 1),
        withdrawn_because="Old",
        document=document("withdrawn.pdf"),
    )
    make_edition(poster, label="2", document=document("mat-02-2.pdf"))
    make_edition(poster, label="3", published_on=date(2027, 1, 1), document=document("soon.pdf"))
    internal = make_material("MAT-03", public=False)
    make_edition(internal, document=document("internal.pdf"))
    return library


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    return response.content.decode()


def test_each_download_says_its_language_type_and_size(client, shelf):
    page = read(client, "/en/materials/")
    assert "mat-01-st" in page
    assert "PDF, 2.0" in page
    assert "PDF, 2.9" in page
    assert "Download in Sesotho" in page
    assert "Edition 2, 1 June 2025" in page


@pytest.mark.parametrize("address", ["/en/materials/", "/en/materials/MAT-02/"])
def test_withdrawn_future_and_internal_editions_are_not_offered(client, shelf, address):
    page = read(client, address)
    for name in ("withdrawn", "soon", "internal", "MAT-03"):
        assert name not in page
    assert "mat-02-2" in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"MAT-01", "MAT-02"}),
        ("?kind=poster", {"MAT-02"}),
        ("?kind=poster&kind=leaflet", {"MAT-01", "MAT-02"}),
        ("?language=en", {"MAT-01"}),
        ("?language=st", {"MAT-01", "MAT-02"}),
        ("?topic=debt-bondage", {"MAT-01"}),
        ("?audience=parents", {"MAT-02"}),
        ("?audience=parents&kind=leaflet", set()),
        ("?kind=nonsense&language=xx&topic=%01", {"MAT-01", "MAT-02"}),
    ],
)
def test_filters_by_kind_language_reader_and_topic(client, shelf, query, found):
    page = read(client, f"/en/materials/{query}")
    assert {code for code in ("MAT-01", "MAT-02") if f"{code}/" in page} == found
    if not found:
        assert "No material matches all of this" in page


def test_only_what_is_there_is_offered_as_a_choice(client, shelf):
    filters = client.get("/en/materials/").context["filters"]
    offered = {item.name: [value for value, _label, _chosen in item.options] for item in filters}
    assert offered == {
        "kind": ["poster", "leaflet"],
        "language": ["st", "en"],
        "audience": ["parents"],
        "topic": ["debt-bondage"],
    }


def test_one_material_has_an_address_of_its_own(client, shelf):
    page = read(client, "/st/materials/mat-01/")
    assert page.count("<h1") == 1
    assert "Sehlooho MAT-01" in page
    assert "Mokoloto" in page
    assert 'hreflang="en" href="http://testserver/en/materials/mat-01/"' in page


@pytest.mark.parametrize("field", ["title", "summary"])
def test_a_material_says_when_it_is_shown_in_another_language(client, shelf, field):
    notice = "is not translated yet"
    assert notice not in read(client, "/en/materials/mat-01/")
    Material.objects.filter(code="MAT-01").update(**{f"{field}_en": None})
    cache.clear()
    assert notice in read(client, "/en/materials/mat-01/")
    assert notice not in read(client, "/en/materials/mat-02/")


@pytest.mark.parametrize("code", ["MAT-03", "MAT-99", "x"])
def test_what_is_not_public_has_none(client, shelf, code):
    assert client.get(f"/en/materials/{code}/").status_code == 404


def test_a_material_that_is_a_page_of_the_site_leads_to_it(
    client, shelf, home, django_capture_on_commit_callbacks
):
    page = home.add_child(instance=StandardPage(title="How to ask", slug="how-to-ask"))
    material = Material.objects.get(code="MAT-01")
    material.page = page
    material.save()
    assert '<a href="/en/how-to-ask/">Read it on this site' in read(client, "/en/materials/MAT-01/")
    with django_capture_on_commit_callbacks(execute=True):
        page.unpublish()
    assert "Read it on this site" not in read(client, "/en/materials/MAT-01/")


def test_an_edition_without_a_file_is_asked_for(client, library):
    make_edition(make_material())
    assert "In Sesotho: ask a partner for a copy." in read(client, "/en/materials/")


def test_a_withdrawal_shows_at_once(client, shelf, django_capture_on_commit_callbacks):
    assert "mat-02-2" in read(client, "/en/materials/")
    edition = Material.objects.get(code="MAT-02").editions.get(label="2")
    edition.withdrawn_on, edition.withdrawn_because = date(2026, 11, 1), "Old"
    with django_capture_on_commit_callbacks(execute=True):
        edition.save()
    assert "mat-02-2" not in read(client, "/en/materials/")


def test_queries_do_not_grow_and_the_list_is_paginated(
    client, shelf, django_assert_max_num_queries
):
    for number in range(30):
        material = make_material(f"X-{number}")
        material.topics.add(Topic.objects.get())
        make_edition(material, document=document(f"x-{number}.pdf"))
    client.get("/en/")  # a site's first visitor makes its settings
    with django_assert_max_num_queries(15):
        page = read(client, "/st/materials/?language=st")
    assert page.count('class="card"') == 12
    assert "page=2" in page
    with django_assert_max_num_queries(15):
        read(client, "/st/materials/X-1/")


def test_a_preview_is_in_its_language(rf, shelf):
    page = MaterialIndexPage.objects.get()
    for code, words in (("st", "Ho hatisa"), ("en", "To print")):
        response = page.make_preview_request(preview_mode=code)
        assert words in response.content.decode()
