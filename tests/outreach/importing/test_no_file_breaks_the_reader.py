"""Whatever bytes come, the reader gives rows or says in words why not; nothing else is raised."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook

from core.incoming import OLE, UnreadableFile
from outreach.exports import COLUMNS, TAGS
from outreach.importing import columns, reading
from outreach.importing.reading import FORMULA

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


def _workbook(*rows):
    book, file = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


BOOK = _workbook(["activity_type", "reached_women"], ["pitso", 12], ["radio", "=1+1"])


def _rows(data):
    """All rows of a file, or the words that refuse it."""
    try:
        table = reading.read(data)
        return [table.headings, *(cells for _number, cells in table.rows)]
    except UnreadableFile as refused:
        return str(refused)


@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00")
@example(b'"never closed')
@example(b"a\rb\r\n\nc")
def test_random_bytes(data):
    for start in (b"", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf", OLE):
        _rows(start + data)


@given(st.integers(4, len(BOOK) - 1), st.binary(max_size=4))
def test_a_workbook_that_was_cut_off_or_damaged(place, damage):
    assert isinstance(_rows(BOOK[:place]), str)
    _rows(BOOK[:place] + damage + BOOK[place + len(damage) :])


@given(st.permutations(COLUMNS), st.booleans(), st.lists(CELLS, max_size=40))
def test_columns_in_any_order(names, by_tag, cells):
    file = io.StringIO(newline="")
    csv.writer(file).writerows([[TAGS[name] if by_tag else name for name in names], cells])
    table = reading.read(file.getvalue().encode())
    found = columns.mapping(table.headings, table.tags)
    assert found == {name: position for position, name in enumerate(names)}
    assert not columns.unknown(table.headings, found)


def test_a_formula_is_told_from_what_it_says():
    assert _rows(BOOK)[1:] == [["pitso", "12"], ["radio", FORMULA]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_files_of_any_office_program(encoding):
    assert _rows("notes;status\nKhotso è teng;done\n".encode(encoding)) == [
        ["notes", "status"],
        ["Khotso è teng", "done"],
    ]


def test_a_file_that_is_too_large_says_its_limit(monkeypatch):
    assert "20 MB" in _rows(b"x" * (reading.MAX_BYTES + 1))
    monkeypatch.setattr(reading, "MAX_ROWS", 3)
    assert _rows(b"notes\n" + b"x\n" * 9) == "The file has more than 3 rows. Split it into parts."
    monkeypatch.setattr(reading, "MAX_UNPACKED", 1000)
    assert "unpacked" in _rows(BOOK)
