"""What goes out comes back to the letter, in every format."""

import pytest
from file_rows import HEADER, HTML, TEXTS, a_row, read_back, some_rows, written
from hypothesis import given, settings
from hypothesis import strategies as st

from translations.files import FORMATS
from translations.states import State

AWKWARD = [
    "=1+1",
    "+266 2231 0000",
    "-5",
    "@here",
    "'quoted",
    "\t=1+1",
    "two\nlines\n",
    "a text area's\r\nline",
    "_: not a context",
    "words " * 20 + "_: not a context either " + "words " * 20,
    "_x000D_ and _x005F_",
    'back\\slash \\n and "quotes"',
    "# no comment",
    "]]> <!-- &amp; &#13; -->",
    " spaces  around ",
    "1",
    "TRUE",
    "Motšeanong, ’m’e, lōna",
]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("text", [*AWKWARD, HTML])
def test_an_awkward_text_comes_back(name, text):
    _header, [row] = read_back(name, written(name, [a_row(source=text, target=text)]))
    assert (row.source, row.target, row.problem) == (text, text, "")


@pytest.mark.parametrize("name", FORMATS)
@given(texts=st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5))
@settings(max_examples=60)
def test_any_text_comes_back(name, texts):
    rows = [a_row(number, source=one, target=two) for number, (one, two) in enumerate(texts)]
    _header, found = read_back(name, written(name, rows))
    assert [(row.source, row.target) for row in found] == texts


@pytest.mark.parametrize("name", FORMATS)
def test_names_hashes_comments_and_the_header_come_back(name):
    rows = some_rows()
    header, found = read_back(name, written(name, rows))
    assert header == HEADER
    for row, back in zip(rows, found, strict=True):
        assert (back.id, back.item, back.key) == (row.id, row.item, row.key)
        assert (back.source_hash, back.comment) == (row.source_hash, row.comment)
        assert back.place
        assert not back.problem


@pytest.mark.parametrize(
    ("name", "outdated", "approved"),
    [
        ("xlsx", State.OUTDATED, State.APPROVED),
        ("po", State.IN_TRANSLATION, State.WAITING),
        ("xliff12", State.IN_TRANSLATION, State.APPROVED),
        ("xliff20", State.IN_TRANSLATION, State.APPROVED),
    ],
)
def test_states_come_back_as_far_as_the_format_knows_them(name, outdated, approved):
    _header, found = read_back(name, written(name))
    states = [row.state for row in found]
    assert states == [State.MISSING, State.IN_TRANSLATION, outdated, State.WAITING, approved]
    assert [row.needs_work for row in found] == [state == State.IN_TRANSLATION for state in states]


@pytest.mark.parametrize("name", FORMATS)
def test_characters_that_no_xml_may_hold_are_left_out(name):
    row = a_row(source="a\x0bb\x00", target="c\ufffed", comment="e\x1ff")
    _header, [back] = read_back(name, written(name, [row]))
    assert (back.source, back.target, back.comment) == ("ab", "cd", "ef")


def test_a_row_is_named_as_an_item_and_a_key():
    with pytest.raises(ValueError, match="name of a text"):
        a_row(key="body//text")
    with pytest.raises(ValueError, match="name of a text"):
        a_row(item="guides")
