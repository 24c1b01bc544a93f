"""What people write reaches a printed sheet as it is: nothing in it is a command to typst."""

import json
from pathlib import Path

import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from core.pdf import Sheet, printable
from core.pdf_text import blocks

HOSTILE = '#import "x" $a$ * _ ] [ ) \\ /* // `r` @x <l> #{ ~ \'\'\' """ #sys.inputs'


def sheet(tmp_path_factory, words, body=()):
    template = Path(tmp_path_factory.getbasetemp()) / "said.typ"
    template.write_text(
        '#import "paper.typ": paper, said, blocks\n'
        '#let data = json("data.json")\n#show: paper.with(data)\n'
        "= Title\n#text(data.title.text) <said>\n#[#blocks(data.body)] <body>\n"
    )
    title = {"lang": "en", "text": words}
    data = {"lang": "en", "title": title, "footer": [words], "body": list(body)}
    return Sheet(template, data | {"date": [2026, 11, 24, 8, 0, 0]})


def read_back(printed, label):
    found = json.loads(typst.query(printed.sources, f"<{label}>"))
    return found[0].get("text", "")


def test_hostile_words_are_printed_as_they_are(tmp_path_factory):
    printed = sheet(tmp_path_factory, HOSTILE, blocks(f"<p>{HOSTILE}</p>"))
    assert read_back(printed, "said") == HOSTILE
    assert printed.pdf().startswith(b"%PDF")


@settings(max_examples=60)
@given(words=st.text(max_size=60))
def test_any_words_can_be_printed(tmp_path_factory, words):
    printed = sheet(tmp_path_factory, words + "x", blocks(f"<ul><li>{words}<b>{words}</ul>"))
    assert read_back(printed, "said") == printable(words + "x")
    assert printed.pdf().startswith(b"%PDF")


@settings(max_examples=200)
@given(
    parts=st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<ul>",
                "</ul>",
                "<ol>",
                "<li>",
                "</li>",
                "<b>",
                "</b>",
                "a",
                " b",
                "<br>",
            ]
            + ['<a href="https://example.org/">', '<a href="http://[">', "</a>", "</ol>"]
        ),
        max_size=30,
    )
)
def test_broken_rich_text_loses_no_word(parts):
    found = blocks("".join(parts))
    wanted = "".join(part.strip() for part in parts if not part.startswith("<"))
    said = "".join(_words(found)).replace("(example.org)", "")
    assert "".join(said.split()) == wanted


def _words(found):
    for block in found:
        for run in block.get("runs", ()):
            yield run["text"]
        for item in block.get("items", ()):
            yield from _words(item)


def test_a_sign_that_no_font_has_costs_the_sheet_nothing_else(tmp_path_factory):
    assert sheet(tmp_path_factory, "\U00012345 word").pdf().startswith(b"%PDF")


def test_the_same_content_gives_the_same_bytes(tmp_path_factory):
    first, second = sheet(tmp_path_factory, "Same"), sheet(tmp_path_factory, "Same")
    assert first.pdf() == second.pdf()
    assert first.fingerprint == second.fingerprint
    assert first.fingerprint != sheet(tmp_path_factory, "Other").fingerprint


def test_control_characters_are_taken_out():
    assert printable({"a": ["x\x00\x07\r\n\ufeffy", 1, None]}) == {"a": ["x\ny", 1, None]}
