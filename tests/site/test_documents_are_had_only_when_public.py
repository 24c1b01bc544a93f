"""A document has one address, which asks whether everybody may have the file."""

from datetime import date
from unittest import mock

import pytest
from django.core.files.base import ContentFile

from core.models import Document
from demo.loader.files import leaflet
from outreach.models import Material, MaterialEdition

CURRENT = {"published_on": date(2025, 6, 1)}
WITHDRAWN = CURRENT | {"withdrawn_on": date(2026, 5, 1), "withdrawn_because": "Old"}
PLANNED = {"published_on": date(2099, 1, 1)}


@pytest.fixture
def document(home):
    return Document.objects.create(
        title="Leaflet", file=ContentFile(b"%PDF-1.4 leaflet", name="leaflet.pdf")
    )


def get(client, address, **headers):
    """The answer, read to its end so that the file is closed."""
    response = client.get(address, headers=headers)
    if response.streaming:
        list(response.streaming_content)
    response.close()
    return response


def use(document, public, **fields):
    number = Material.objects.count()
    material = Material.objects.create(
        code=f"MAT-{number}", title_en="Leaflet", kind="leaflet", public=public
    )
    MaterialEdition.objects.create(
        material=material, language="st", label="1", document=document, **fields
    )


def test_a_file_of_no_material_is_served(client, document):
    assert get(client, document.url).status_code == 200


@pytest.mark.parametrize(
    ("uses", "status"),
    [
        ([(True, CURRENT)], 200),
        ([(False, CURRENT)], 404),
        ([(True, WITHDRAWN)], 404),
        ([(True, PLANNED)], 404),
        ([(False, CURRENT), (True, WITHDRAWN)], 404),
        ([(False, CURRENT), (True, CURRENT)], 200),
    ],
)
def test_a_file_of_materials_needs_one_that_everybody_may_have(client, document, uses, status):
    for public, dates in uses:
        use(document, public, **dates)
    assert get(client, document.url).status_code == status


@pytest.mark.parametrize("path", ["", "./", "pictures/../", "/", "//"])
def test_the_folder_of_documents_is_no_way_around(client, document, path):
    assert get(client, f"/media/{path}{document.file.name}").status_code == 404


def test_other_uploaded_files_are_served(client, document):
    name = document.file.storage.save("pictures/hills.txt", ContentFile(b"hills"))
    assert get(client, f"/media/{name}").status_code == 200


def test_a_download_claims_no_encoding(client, document):
    document.get_file_hash()
    response = get(client, document.url, **{"accept-encoding": "gzip"})
    assert "Content-Encoding" not in response
    assert response["Content-Length"] == "16"
    assert document.file_hash in response["ETag"]


def test_files_have_no_language(client, document):
    name = document.file.storage.save("pictures/hills.txt", ContentFile(b"hills"))
    for address in (document.url, f"/media/{name}"):
        response = get(client, address)
        assert "Content-Language" not in response
        assert "Accept-Language" not in response.get("Vary", "")


@pytest.mark.parametrize("address", ["/documents/999/none.pdf", "/media/none.pdf"])
def test_a_missing_file_is_missing_at_its_own_address(client, home, address):
    response = get(client, address)
    assert response.status_code == 404
    assert "Accept-Language" not in response.get("Vary", "")


def test_a_leaflet_of_the_demonstration_can_be_asked_for_changes(client, home):
    source = mock.Mock(text=lambda name, language: f"Words of the {name}")
    stored = leaflet("MAT-01", "1", "en", source)
    assert get(client, stored.url)["ETag"] == f'"{stored.file_hash}"' != '""'
