"""What changed between two texts is shown word by word; no tag of theirs is printed."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from translations.diff import word_diff
from translations.texts import canonical, plain

texts = st.text(alphabet="ab <>&\"'/pé’=\n", max_size=60)
HIDDEN = re.compile(r'<span class="w-sr-only">.*?</span>')


def without(tag, html):
    return re.sub(rf"<{tag}>.*?</{tag}>", "", HIDDEN.sub("", html))


def words_of(html):
    return unescape(re.sub(r"</?(?:del|ins)>", "", html)).split()


@given(texts, texts)
def test_without_what_was_removed_it_is_the_new_text(old, new):
    if plain(old).split() != plain(new).split() or canonical(old) == canonical(new):
        assert words_of(without("del", word_diff(old, new))) == plain(new).split()


@given(texts, texts)
def test_without_what_was_added_it_is_the_old_text(old, new):
    if plain(old).split() != plain(new).split() or canonical(old) == canonical(new):
        assert words_of(without("ins", word_diff(old, new))) == plain(old).split()


@given(texts, texts)
def test_no_tag_of_a_text_is_printed(old, new):
    rest = re.sub(r"</?(?:del|ins)>", "", HIDDEN.sub("", word_diff(old, new)))
    assert not set(rest) & set("<>\"'")


@given(texts)
def test_equal_texts_have_no_difference(text):
    assert "<" not in word_diff(text, text)


def test_a_change_is_marked_and_named_for_a_listener():
    html = word_diff("Never give <b>your</b> passport", "Never give anybody your passport")
    assert html == (
        'Never give <ins><span class="w-sr-only">added: </span>anybody</ins> your passport'
    )


def test_a_link_that_leads_elsewhere_is_shown():
    html = word_diff('<p><a href="/a/">Call</a></p>', '<p><a href="/b/">Call</a></p>')
    assert "&lt;a href=&quot;/a/&quot;&gt;</del>" in html
    assert "&lt;a href=&quot;/b/&quot;&gt;</ins>" in html
