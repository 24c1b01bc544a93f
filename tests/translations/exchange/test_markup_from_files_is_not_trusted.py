"""A file brings words; tags only where its source has them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translations.exchange.outcomes import PLAIN_TAGS, strange_markup

SOURCE = '<p data-block-key="ab1">Ask <a linktype="page" id="3">the office</a> <b>first</b>.</p>'


def test_the_tags_of_the_source_are_welcome():
    text = '<p data-block-key="zz9">Botsa <a linktype="page" id="3">ofising</a> <b>pele</b>.</p>'
    assert strange_markup(text, SOURCE) == []


@pytest.mark.parametrize(
    "text",
    [
        "<p>Botsa</p><script>alert(1)</script>",
        "<p onclick=alert(1)>Botsa</p>",
        "<p/onclick=alert(1)>Botsa</p>",
        '<p data-block-key="a" onclick="alert(1)">Botsa</p>',
        '<p>Botsa <a href="javascript:alert(1)">ofising</a></p>',
        '<p>Botsa <a linktype="page" id="4">ofising</a></p>',
        "<p>Botsa</p><img src=x onerror=alert(1) ",
        "<p>Botsa</p><!-- ",
        "<<p>script>alert(1)<</p>/script>",
    ],
)
def test_other_tags_are_not(text):
    assert strange_markup(text, SOURCE)


def test_a_link_that_the_translation_already_has_may_stay():
    assert not strange_markup('<p><a href="/st/">Mona</a></p>', SOURCE, '<a href="/st/">Mona</a>')


@given(st.text(st.sampled_from("<>/ap=\"' bcript!-\n"), max_size=60))
def test_what_passes_holds_no_tag_but_the_known(text):
    if not strange_markup(text, SOURCE):
        for tag in PLAIN_TAGS | {"</a>"}:
            text = text.replace(tag, "")
        assert "<" not in text.replace('<a linktype="page" id="3">', "").replace(
            '<p data-block-key="', ""
        )
