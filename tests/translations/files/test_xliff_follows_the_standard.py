"""XLIFF is valid, says what Weblate and desktop tools read, and comes back from them.

The schemas beside this file are our own: the elements and attributes of the OASIS specifications
that we write, with their rules, and nothing else. They are a subset, not the standard's schemas.
"""

import io
from pathlib import Path

import pytest
from file_rows import HEADER, HTML, a_row, read_back, some_rows, written
from lxml import etree
from translate.storage import xliff, xliff2

from translations.states import State

HERE = Path(__file__).parent
NAMES = ["xliff12", "xliff20"]
V12 = "{urn:oasis:names:tc:xliff:document:1.2}"
V20 = "{urn:oasis:names:tc:xliff:document:2.0}"
SIZES = "{urn:oasis:names:tc:xliff:sizerestriction:2.0}"


def schema(name):
    return etree.XMLSchema(etree.parse(HERE / f"{name}_subset.xsd"))


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_valid(name):
    rows = [*some_rows(), a_row(9, source=" a\r\n\tb ", target="", state=State.MISSING, context="")]
    schema(name).assertValid(etree.fromstring(written(name, rows)))


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_is_not_blind(name):
    document = etree.fromstring(written(name))
    next(document.iter("{*}source")).getparent().append(etree.Element(f"{V12}surprise"))
    assert not schema(name).validate(document)


def test_version_12_says_state_approval_and_length():
    root = etree.fromstring(written("xliff12"))
    file_node = root[0]
    assert (file_node.get("original"), file_node.get("target-language")) == (HEADER.site, "st")
    units = list(root.iter(f"{V12}trans-unit"))
    assert [unit.get("approved") for unit in units] == [None, "no", "no", "no", "yes"]
    states = [target.get("state") for target in root.iter(f"{V12}target")]
    assert states == ["needs-translation", "needs-adaptation", "translated", "final"]
    assert (units[2].get("maxwidth"), units[2].get("size-unit")) == ("60", "char")
    assert units[3].findtext(f"{V12}source") == HTML


def test_version_20_says_state_and_length():
    root = etree.fromstring(written("xliff20"))
    assert (root.get("srcLang"), root.get("trgLang"), root.get("version")) == ("en", "st", "2.0")
    states = [segment.get("state") for segment in root.iter(f"{V20}segment")]
    assert states == [None, "initial", "initial", "translated", "reviewed"]
    units = list(root.iter(f"{V20}unit"))
    assert units[2].get(f"{SIZES}sizeRestriction") == "60"
    assert [unit.get("name") for unit in units] == [row.id for row in some_rows()]


@pytest.mark.parametrize(
    ("name", "store"), [("xliff12", xliff.xlifffile), ("xliff20", xliff2.Xliff2File)]
)
def test_what_a_tool_saves_is_read_again(name, store):
    opened = store(io.BytesIO(written(name)))
    opened.units[0].target = "Hlahloba"
    opened.units[3].markfuzzy()
    opened.units[3].addnote("Sheba", origin="translator")
    header, rows = read_back(name, bytes(opened))
    assert header == HEADER
    assert (rows[0].target, rows[0].state) == ("Hlahloba", _translated(name))
    assert (rows[3].needs_work, rows[3].comment, rows[3].target) == (True, "Sheba", HTML)
    assert [row.id for row in rows] == [row.id for row in some_rows()]
    assert [row.source_hash for row in rows] == [row.source_hash for row in some_rows()]


def _translated(name):
    """The toolkit's 1.2 approves what it translates; a reviewer here still has to."""
    return State.APPROVED if name == "xliff12" else State.WAITING


@pytest.mark.parametrize(
    ("attributes", "state"),
    [
        ("", State.WAITING),
        (' state="new"', State.IN_TRANSLATION),
        (' state="needs-l10n"', State.IN_TRANSLATION),
        (' state="needs-review-translation"', State.WAITING),
        (' state="signed-off"', State.APPROVED),
        (' state="x-own"', State.WAITING),
    ],
)
def test_version_12_states_are_understood_as_weblate_does(attributes, state):
    data = written("xliff12", [a_row(target="Mantsoe")])
    data = data.replace(b'<target state="translated">', f"<target{attributes}>".encode())
    assert read_back("xliff12", data)[1][0].state == state


def test_a_unit_that_a_tool_cut_into_segments_is_one_text():
    data = written("xliff20", [a_row(source="One. Two.", target="")])
    whole = b"<segment>\n        <source>One. Two.</source>\n      </segment>"
    assert whole in data
    cut = (
        b'<segment state="translated"><source>One.</source><target>Le leng.</target></segment>'
        b"<ignorable><source> </source></ignorable>"
        b"<segment><source>Two.</source>%s</segment>"
    )
    [row] = read_back("xliff20", data.replace(whole, cut % b"<target>Peli.</target>"))[1]
    assert (row.source, row.target, row.state) == ("One. Two.", "Le leng. Peli.", State.WAITING)
    [row] = read_back("xliff20", data.replace(whole, cut % b""))[1]
    assert (row.target, row.needs_work) == ("Le leng. ", True)


def test_version_20_units_are_found_without_their_names():
    data = written("xliff20")
    for row in some_rows():
        data = data.replace(f' name="{row.id}"'.encode(), b"")
    assert [row.id for row in read_back("xliff20", data)[1]] == [row.id for row in some_rows()]


def test_marked_up_segments_of_a_desktop_tool_are_text():
    data = written("xliff12", [a_row(target="A B")])
    marked = data.replace(b">A B</target>", b'><mrk mtype="seg" mid="1">A</mrk> B</target>')
    assert read_back("xliff12", marked)[1][0].target == "A B"
