"""The source language is chosen per page; the other one may come later."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import translation
from wagtail.test.utils.form_data import rich_text, streamfield

from core.localized import localized
from guides.models import GuidePage


@pytest.fixture
def add(client, editor, guide_index, guide_form):
    client.force_login(editor)
    address = reverse("wagtailadmin_pages:add", args=["guides", "guidepage", guide_index.pk])

    def post(publish=True, **fields):
        extra = {"action-publish": "1"} if publish else {}
        return client.post(address, guide_form(**fields) | extra)

    return post


def sesotho_only():
    text = {"text_st": rich_text("<p>mmele</p>"), "text_en": rich_text("")}
    return {"title": "", "summary_en": "", "body": streamfield([("text", text)])}


def test_it_is_published_without_a_word_of_english(client, add):
    answer = add(source_language="st", **sesotho_only())
    assert answer.status_code == 302
    guide = GuidePage.objects.get(slug="road")
    assert guide.live
    assert guide.title == "Polokeho tseleng"
    assert set(guide.missing_in("en")) == {"title", "summary", "body"}
    assert not guide.missing_in("st")
    english = client.get("/en/guides/road/").text
    assert '<h1 lang="st">Polokeho tseleng</h1>' in english
    assert 'class="notice"' in english


def test_the_form_shows_the_lent_title_as_empty(client, add):
    add(source_language="st", **sesotho_only())
    guide = GuidePage.objects.get(slug="road")
    form = client.get(reverse("wagtailadmin_pages:edit", args=[guide.pk])).context["form"]
    assert form.initial["title"] == ""
    assert form.initial["title_st"] == "Polokeho tseleng"


def test_the_lent_title_follows_the_sesotho_one(client, add, guide_form):
    add(source_language="st", **sesotho_only())
    guide = GuidePage.objects.get(slug="road")
    address = reverse("wagtailadmin_pages:edit", args=[guide.pk])
    changed = guide_form(
        source_language="st", **sesotho_only() | {"title_st": "Tsela e bolokehileng"}
    )
    assert client.post(address, changed | {"action-publish": "1"}).status_code == 302
    assert GuidePage.objects.get(pk=guide.pk).title == "Tsela e bolokehileng"


def test_a_draft_may_lack_the_source_language_and_a_publication_may_not(client, add):
    missing = {"source_language": "en", **sesotho_only()}
    answer = add(**missing)
    assert answer.status_code == 200
    assert "needs a title to be published" in answer.text
    assert add(publish=False, **missing).status_code == 302


def test_code_cannot_publish_without_the_source_language(guide_index):
    page = guide_index.add_child(
        instance=GuidePage(
            title="", title_st="Polokeho", slug="a", source_language="st", live=False
        )
    )
    page.title_st = ""
    with pytest.raises(ValidationError):
        page.full_clean()


def test_a_page_needs_a_title_in_some_language(client, add):
    answer = add(publish=False, title="", title_st="")
    assert "A page needs a title in at least one language." in answer.text


def test_an_english_title_that_is_its_own_is_not_missing(make_guide):
    guide = make_guide(source_language="st")
    assert "title" not in guide.missing_in("en")
    with translation.override("en"):
        assert localized(guide, "title").value == "Road safety"
