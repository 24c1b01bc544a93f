"""A campaign's toolkit leads to each material's page and its files of today."""

from datetime import date

from django.core.files.base import ContentFile

from core.models import Document, StandardPage
from outreach.models import MaterialIndexPage


def read(client, address="/en/campaigns/ask-first/"):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_a_material_links_to_its_library_page_and_its_files(client, campaign, library, toolkit):
    file = ContentFile(b"x" * 2048, name="poster.pdf")
    toolkit(
        campaign(), "MAT-01", document=Document.objects.create(title="p", language="st", file=file)
    )
    page = read(client)
    assert '<a href="/en/materials/MAT-01/">Poster MAT-01</a>' in page
    assert "Download in Sesotho" in page
    assert client.get("/en/materials/MAT-01/").status_code == 200
    assert "/st/materials/MAT-01/" in read(client, "/st/campaigns/ask-first/")


def test_what_is_withdrawn_not_out_yet_or_internal_is_not_offered(
    client, campaign, library, toolkit
):
    page = campaign()
    toolkit(page, "OLD", withdrawn_on=date(2026, 11, 1), withdrawn_because="Old")
    toolkit(page, "SOON", published_on=date(2027, 1, 1))
    toolkit(page, "IN", public=False)
    assert "Materials for this campaign" not in read(client)
    toolkit(page, "NOW")
    toolkit(page, "ALSO")
    offered = [material.code for material in page.offered_materials()]
    assert offered == ["NOW", "ALSO"]


def test_a_page_of_the_site_is_offered_while_it_is_published(client, home, campaign, toolkit):
    page = campaign()
    material = toolkit(page, "PAGE", withdrawn_on=date(2026, 11, 1), withdrawn_because="Old")
    material.page = home.add_child(instance=StandardPage(title="How to ask", slug="how"))
    material.save()
    assert "Read it on this site" in read(client)
    material.page.unpublish()
    assert page.offered_materials() == []


def test_without_a_library_there_is_a_name_and_no_link(client, campaign, toolkit):
    toolkit(campaign(), "MAT-01")
    assert not MaterialIndexPage.objects.exists()
    page = read(client)
    assert "Poster MAT-01" in page
    assert "MAT-01/" not in page
