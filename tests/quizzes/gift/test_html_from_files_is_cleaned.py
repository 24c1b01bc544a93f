"""Rich text that comes in has what the editor can write, and nothing that runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.gift.richtext import cleaned

TAGS = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<a href='javascript:x'>", "</a>", "<script>", "<!--", "-->"]
    + [
        "<![CDATA[",
        "]]>",
        "<?php",
        "<!x",
        "<div ",
        "onclick=x",
        ">",
        "<",
        "&",
        "&lt;",
        '"',
        "x",
        " ",
    ]
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("<p onclick='x()'>a <b style='x'>b</b></p>", "<p>a <b>b</b></p>"),
        ("<script>alert(1)</script><p>a</p>", "<p>a</p>"),
        ('<a href="javascript:x" target="y">a</a>', "<a>a</a>"),
        ('<a href="https://example.org/">a</a>', '<a href="https://example.org/">a</a>'),
        ("<h2>a</h2><div>b</div><img src='x'><!-- c -->", "<p>a</p><p>b</p>"),
        ("a < b & c", "a &lt; b &amp; c"),
    ],
)
def test_only_what_is_allowed_stays(written, expected):
    assert cleaned(written) == expected


def test_html_nested_beyond_reason_leaves_its_words():
    assert "words" in cleaned("<b>" * 5000 + "words")


@given(st.text() | st.lists(TAGS, max_size=30).map("".join))
def test_cleaning_twice_is_cleaning_once(written):
    once = cleaned(written)
    assert cleaned(once) == once
    assert "<script" not in once
