"""The line at the foot of a page: checked against which text, changed when, or not checked yet."""

from datetime import UTC, date, datetime

import pytest

from core.models import StandardPage
from core.publication import Reason
from outreach.models import Material, MaterialEdition, MaterialIndexPage
from translations import review
from translations.models import TranslationStatus

DAY = datetime(2026, 11, 3, 9, tzinfo=UTC)


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_a_page_that_nobody_checked_says_so(client, about):
    assert "translation-note" in read(client, "/st/about/")
    assert "translation-note" not in read(client, "/en/about/")


def test_a_program_s_work_is_called_so(client, home):
    page = StandardPage(
        title="By hand", title_st="Ka letsoho", slug="by-hand", source_language="st"
    )
    home.add_child(instance=page)
    assert "It was made by a machine." in read(client, "/en/by-hand/")


def test_a_checked_page_names_the_day_of_the_text_it_was_checked_against(
    client, checked_signs, status
):
    status(checked_signs, "approved", live_source_changed_at=DAY)
    assert "3 Pulungoana 2026" in read(client, "/st/signs/")
    assert "translation-note" not in read(client, "/en/signs/")


def test_a_page_whose_source_changed_says_when_and_leads_to_it(
    client, checked_signs, change, editor, status
):
    change(checked_signs, editor, title="Warning signs", publish=True)
    TranslationStatus.objects.update(live_source_changed_at=DAY)
    page = read(client, "/st/signs/")
    assert "3 Pulungoana 2026" in page
    assert '<a href="/en/signs/" hreflang="en">' in page


def test_an_outdated_warning_is_marked_beside_it_and_not_elsewhere(
    client, checked_signs, change, editor, django_capture_on_commit_callbacks
):
    assert "outdated-passage" not in read(client, "/st/signs/")
    reason = Reason("The law changed today", editor)
    with django_capture_on_commit_callbacks(execute=True):
        change(checked_signs, editor, sign_en="They hold your papers", publish=True, reason=reason)
    assert read(client, "/st/signs/").count("outdated-passage") == 1
    assert "outdated-passage" not in read(client, "/en/signs/")


def test_an_approval_shows_at_once(client, about, reviewer, django_capture_on_commit_callbacks):
    before = read(client, "/st/about/")
    with django_capture_on_commit_callbacks(execute=True):
        review.approve(about, None, "st", reviewer)
    assert read(client, "/st/about/") != before


def test_a_material_has_a_line_of_its_own(client, home):
    home.add_child(instance=MaterialIndexPage(title="Materials", slug="materials"))
    for code, sesotho in (("MAT-01", ""), ("MAT-02", "Pampitšana")):
        material = Material.objects.create(
            code=code, kind="poster", title_en="Leaflet", title_st=sesotho
        )
        MaterialEdition.objects.create(
            material=material, language="st", label="1", published_on=date(2026, 1, 1)
        )
    assert "translation-note" not in read(client, "/st/materials/MAT-01/")
    assert "translation-note" in read(client, "/st/materials/MAT-02/")


@pytest.mark.parametrize("address", ["/st/about/", "/en/about/"])
def test_a_page_without_a_line_is_whole(client, about, address):
    TranslationStatus.objects.all().delete()
    assert "translation-note" not in read(client, address)
