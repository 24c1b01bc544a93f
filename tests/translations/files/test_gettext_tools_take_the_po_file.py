"""The PO file works in the tools of translators, and comes back from them."""

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest
from file_rows import HTML, a_row, read_back, some_rows, written
from translate.storage.po import pofile

from translations.states import State

TOOLS = Path(sys.executable).parent


def run(tool, *arguments):
    return subprocess.run(
        [TOOLS / tool, *map(str, arguments)], check=True, capture_output=True, text=True
    ).stdout


@pytest.fixture
def exported(tmp_path):
    """A function that writes rows to a PO file on disk."""

    def export(rows):
        path = tmp_path / "texts.po"
        path.write_bytes(written("po", rows))
        return path

    return export


def test_pocount_counts_what_was_exported(exported):
    [counts] = csv.DictReader(io.StringIO(run("pocount", "--csv", exported(some_rows()))))
    found = {name.strip(): value.strip() for name, value in counts.items() if name}
    assert found["Translated Messages"] == "2"
    assert found["Fuzzy Messages"] == "2"
    assert found["Untranslated Messages"] == "1"
    assert found["Total Message"] == "5"


def test_pofilter_finds_the_lost_tag_and_nothing_else(exported, tmp_path):
    rows = [
        a_row(0, source=HTML, target=HTML.replace("Keep your", "Boloka")),
        a_row(1, source=HTML, target=HTML.replace("<b>", "").replace("</b>", "")),
    ]
    found = tmp_path / "found.po"
    run("pofilter", "-t", "xmltags", "--progress=none", exported(rows), found)
    failed = [unit for unit in pofile(io.BytesIO(found.read_bytes())).units if not unit.isheader()]
    assert [unit.getcontext() for unit in failed] == [rows[1].id]


def test_the_header_says_language_plurals_and_site():
    fields = pofile(io.BytesIO(written("po"))).parseheader()
    assert fields["Language"] == "st"
    assert fields["Plural-Forms"] == "nplurals=2; plural=(n != 1);"
    assert fields["Content-Type"] == "text/plain; charset=UTF-8"
    assert fields["X-Source-Language"] == "en"
    assert fields["X-Campaign-Site"]


def test_a_unit_carries_what_weblate_reads():
    store = pofile(io.BytesIO(written("po")))
    unit = store.units[3]
    assert unit.getcontext() == some_rows()[2].id
    assert unit.hastypecomment("max-length:60")
    assert unit.isfuzzy()
    notes = unit.getnotes("developer")
    assert notes.startswith("Guide ‘Check a job offer’ › Warning sign")
    assert "At most 60 characters." in notes
    assert f"source-hash: {some_rows()[2].source_hash}" in notes


def test_what_a_tool_saves_is_read_again():
    store = pofile(io.BytesIO(written("po")))
    store.units[1].target = "Hlahloba"
    store.units[2].markfuzzy(False)
    store.units[4].markfuzzy()
    store.units[4].addnote("Sheba", origin="translator")
    store.updateheader(X_Generator="Another tool", Last_Translator="Somebody")
    rows = read_back("po", bytes(store))[1]
    assert [row.state for row in rows[:2]] == [State.WAITING, State.WAITING]
    assert rows[0].target == "Hlahloba"
    assert (rows[3].needs_work, rows[3].comment) == (True, "Sheba")
    assert [row.source_hash for row in rows] == [row.source_hash for row in some_rows()]


def test_a_place_is_a_line():
    data = written("po")
    rows = read_back("po", data)[1]
    number = int(rows[1].place.removeprefix("line ")) - 1
    assert data.decode().splitlines()[number].startswith("# Which office?")
