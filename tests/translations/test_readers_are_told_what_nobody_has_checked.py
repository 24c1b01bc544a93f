"""A note at the foot of a page, until a speaker of the language has approved its translation."""

from datetime import date

import pytest
from django.urls import reverse

from outreach.models import Material, MaterialEdition, MaterialIndexPage

NOTE = "translation-note"


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("state", ["missing", "in_translation", "outdated", "waiting"])
def test_a_page_says_that_its_translation_is_not_checked(client, about, status, state):
    status(about, state)
    assert NOTE in read(client, "/st/about/")
    assert NOTE not in read(client, "/en/about/")


@pytest.mark.parametrize("state", ["approved", None])
def test_an_approved_page_and_one_without_a_state_say_nothing(client, about, status, state):
    if state:
        status(about, state)
    assert NOTE not in read(client, "/st/about/")


def test_a_machines_work_is_called_so(client, about, status):
    status(about, language="en", method="machine")
    assert "It was made by a machine." in read(client, "/en/about/")


def test_a_material_has_a_note_of_its_own(client, home, status):
    library = home.add_child(instance=MaterialIndexPage(title="Materials", slug="materials"))
    status(library)
    for code in ("MAT-01", "MAT-02"):
        material = Material.objects.create(code=code, kind="poster", title_en=code, title_st=code)
        MaterialEdition.objects.create(
            material=material, language="st", label="1", published_on=date(2026, 1, 1)
        )
    status(material)
    assert NOTE in read(client, "/st/materials/")
    assert NOTE not in read(client, "/st/materials/MAT-01/")
    assert NOTE in read(client, "/st/materials/MAT-02/")


def test_an_approval_shows_at_once(
    client, about, status, reviewer, django_capture_on_commit_callbacks
):
    waiting = status(about)
    assert NOTE in read(client, "/st/about/")
    client.force_login(reviewer)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("translations:edit", args=[waiting.pk]), {"state": "approved"})
    assert NOTE not in read(client, "/st/about/")
