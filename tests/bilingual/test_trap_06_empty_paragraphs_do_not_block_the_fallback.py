"""An editor that was opened and left empty stores `<p></p>`; the reader still gets a text."""

import pytest
from django.utils import translation

from core.localized import is_blank, localized
from core.models import Topic
from guides.models import GuidePage


@pytest.mark.parametrize(
    "nothing", [None, "", "  ", "<p></p>", '<p data-block-key="a"></p>', "<p>&nbsp;</p>", "\xa0"]
)
def test_what_counts_as_nothing(nothing):
    assert is_blank(nothing)


@pytest.mark.parametrize("something", ["x", "<p>x</p>", '<embed embedtype="image" id="1"/>', "0"])
def test_what_counts_as_something(something):
    assert not is_blank(something)


def test_a_blank_translation_is_stored_as_none(db):
    topic = Topic.objects.create(slug="rights", name_st="  ", name_en="Rights")
    assert Topic.objects.get(pk=topic.pk).name_st is None
    with translation.override("st"):
        assert localized(topic, "name") == ("Rights", "en", True)


def test_an_empty_paragraph_in_a_block_shows_the_other_language(client, make_guide):
    make_guide(body=[("text", {"text_st": "<p></p>", "text_en": "<p>only english</p>"})])
    response = client.get("/st/guides/road/")
    assert '<div class="prose" lang="en"><p>only english</p></div>' in response.text


def test_it_works_for_a_page_saved_by_code(make_guide):
    guide = make_guide(summary_st=" ")
    assert GuidePage.objects.get(pk=guide.pk).summary_st is None
