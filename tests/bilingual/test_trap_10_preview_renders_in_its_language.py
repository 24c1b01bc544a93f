"""A template response renders late: it must happen before the language override ends."""

import pytest
from django.urls import reverse


@pytest.fixture
def preview(client, admin, make_guide, guide_form):
    guide = make_guide()
    client.force_login(admin)
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[guide.pk])
    response = client.post(address, guide_form(title_st="Ponelopele"))
    assert response.json()["is_valid"], response.content
    return lambda mode: client.get(f"{address}?mode={mode}").text


def test_sesotho_preview(preview):
    html = preview("st")
    assert "<h1>Ponelopele</h1>" in html
    assert '<html lang="st">' in html
    assert "mmele" in html
    assert "bodytext" not in html


def test_english_preview(preview):
    html = preview("en")
    assert "<h1>Road safety</h1>" in html
    assert '<html lang="en">' in html
    assert "bodytext" in html


def test_a_preview_never_reaches_the_page_cache(client, preview):
    preview("st")
    assert "Ponelopele" not in client.get("/st/guides/road/").text
