"""Rich text as the templates of printed sheets read it."""

from core.pdf_text import blocks


def paragraph(*runs):
    return {"kind": "paragraph", "runs": [_run(run) for run in runs]}


def _run(run):
    return {"text": run} if isinstance(run, str) else run


def test_bold_and_italic_are_kept():
    found = blocks("<p>Keep <b>your <i>own</i></b> papers.</p>")
    both = {"text": "own", "bold": True, "italic": True}
    assert found == [paragraph("Keep ", {"text": "your ", "bold": True}, both, " papers.")]


def test_lists_are_kept_one_inside_the_other():
    found = blocks("<ul><li>One<ol><li>Inner</li></ol></li><li>Two</li></ul>")
    inner = {"kind": "numbers", "items": [[paragraph("Inner")]]}
    items = [[paragraph("One"), inner], [paragraph("Two")]]
    assert found == [{"kind": "bullets", "items": items}]


def test_a_line_break_is_kept():
    assert blocks("<p>One<br/>Two</p>") == [paragraph("One", "\n", "Two")]


def test_a_link_prints_its_address_for_who_holds_paper():
    found = blocks('<p>See <a href="https://example.org/a/">this</a>.</p>')
    link = {"link": "https://example.org/a/"}
    words = [{"text": "this"} | link, " (example.org/a)", "."]
    assert found == [paragraph("See ", *words)]


def test_an_address_that_is_its_own_words_is_printed_once():
    found = blocks('<p><a href="https://example.org">example.org</a></p>')
    assert found == [paragraph({"text": "example.org", "link": "https://example.org"})]


def test_a_link_inside_the_site_starts_from_the_page():
    found = blocks('<a href="/en/help/">Help</a>', "https://example.org/en/quizzes/a/")
    assert found[0]["runs"][0]["link"] == "https://example.org/en/help/"


def test_a_link_that_is_a_script_is_only_words():
    assert blocks('<a href="javascript:alert(1)">x</a>') == [paragraph("x")]


def test_a_telephone_link_prints_no_second_number():
    found = blocks('<a href="tel:+26600000000">+266 0000 0000</a>')
    assert "".join(run["text"] for run in found[0]["runs"]) == "+266 0000 0000"


def test_character_references_are_the_characters_they_mean():
    assert blocks("<p>a &amp; b &lt;c&gt;</p>") == [paragraph("a & b <c>")]
