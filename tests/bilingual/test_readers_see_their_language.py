"""Language of the page, of every passage in another language, and the way to the other page."""

import pytest


@pytest.fixture
def part(make_guide):
    """A guide that exists in English only, but for nothing."""
    return make_guide(
        slug="part",
        title="Half",
        title_st="",
        summary_st="",
        body=[("text", {"text_st": "", "text_en": "<p>only english</p>"})],
    )


def test_a_complete_page_has_no_notice(client, make_guide):
    make_guide()
    sesotho = client.get("/st/guides/road/").text
    assert "<h1>Polokeho tseleng</h1>" in sesotho
    assert "notice" not in sesotho
    assert "bodytext" not in sesotho
    assert "mmele" not in client.get("/en/guides/road/").text


def test_a_passage_that_falls_back_says_its_language(client, part):
    html = client.get("/st/guides/part/").text
    assert '<h1 lang="en">Half</h1>' in html
    assert '<span lang="en">Introduction</span>' in html
    assert '<div class="prose" lang="en"><p>only english</p></div>' in html
    assert '<p class="notice">' in html
    assert 'class="notice"' not in client.get("/en/guides/part/").text


@pytest.mark.parametrize(("code", "other"), [("st", "en"), ("en", "st")])
def test_the_other_language_is_one_tap_away_at_the_same_page(client, make_guide, code, other):
    make_guide()
    html = client.get(f"/{code}/guides/road/?a=1").text
    assert f'<a href="http://testserver/{other}/guides/road/?a=1" hreflang="{other}"' in html
    assert (
        f'<link rel="alternate" hreflang="{other}" href="http://testserver/{other}/guides/road/"'
        in html
    )
    assert f'<link rel="canonical" href="http://testserver/{code}/guides/road/"' in html


def test_links_inside_a_text_stay_in_the_language(client, make_guide, home):
    link = f'<p><a linktype="page" id="{home.pk}">x</a></p>'
    make_guide(body=[("text", {"text_st": link, "text_en": link})])
    assert '<a href="/st/">x</a>' in client.get("/st/guides/road/").text
    assert '<a href="/en/">x</a>' in client.get("/en/guides/road/").text


def test_the_sitemap_lists_both_with_alternates(client, make_guide):
    make_guide()
    xml = client.get("/sitemap.xml").text
    for code in ("st", "en"):
        assert f"<loc>http://localhost/{code}/guides/road/</loc>" in xml
        assert f'hreflang="{code}" href="http://localhost/{code}/guides/road/"' in xml


def test_a_missing_page_is_said_in_the_language_of_its_address(client, home):
    sesotho, english = client.get("/st/no/"), client.get("/en/no/")
    assert (sesotho.status_code, english.status_code) == (404, 404)
    assert '<html lang="st">' in sesotho.text
    assert "This page was not found" in english.text
    assert "This page was not found" not in sesotho.text


def test_a_server_error_is_said_without_a_database(rf):
    from django.utils import translation

    from core.views import server_error

    with translation.override("st"):
        html = server_error(rf.get("/st/")).content.decode()
    assert '<html lang="st">' in html
    assert "/exit/" in html
