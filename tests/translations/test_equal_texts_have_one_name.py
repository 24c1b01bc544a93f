"""What the rich-text editor adds on saving is not a change; a changed word or link is."""

import pytest
from django.utils.html import escape
from hypothesis import given
from hypothesis import strategies as st

from translations.texts import HASH_LENGTH, digest, words


@pytest.mark.parametrize(
    "same",
    [
        '<p data-block-key="x1">Ask &amp; <b>wait</b></p>',
        "<p>Ask &amp;  <b>wait</b></p>\n",
        "<p>Ask &#38; <b>wait</b></p>",
    ],
)
def test_what_an_editor_s_tool_adds_is_no_change(same):
    assert digest(same) == digest("<p>Ask &amp; <b>wait</b></p>")


def test_attributes_have_no_order():
    one = '<a id="3" linktype="page">x</a>'
    assert digest(one) == digest('<a linktype="page" id="3">x</a>')


@pytest.mark.parametrize(
    "other",
    [
        "<p>Ask &amp; <i>wait</i></p>",
        "<p>Ask &amp; <b>Wait</b></p>",
        '<p>Ask &amp; <b>wait</b> <a href="/st/">x</a></p>',
        "",
    ],
)
def test_a_changed_word_mark_or_link_is_a_change(other):
    assert digest(other) != digest("<p>Ask &amp; <b>wait</b></p>")


@given(st.text())
def test_every_text_has_a_name_and_the_editor_s_marks_do_not_change_it(text):
    marked = f'<p data-block-key="k1">{escape(text)}</p>'
    assert digest(marked) == digest(f"<p>{escape(text)}</p>")
    assert len(digest(text)) == HASH_LENGTH


def test_words_are_counted_without_tags():
    assert words("<p>One two</p><ul><li>three</li><li>four</li></ul>") == 4
