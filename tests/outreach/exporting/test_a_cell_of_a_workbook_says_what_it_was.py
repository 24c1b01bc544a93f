"""Shared or not, a text comes out of the file as it went in, and starts no formula."""

import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import load_workbook
from xlsxwriter import Workbook

from outreach.exporting import cells
from outreach.exporting.workbooks import OPTIONS

# What no reader agrees upon: codes of characters, and surrogates, which no database holds.
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="_"), max_size=20)
rows = st.lists(st.lists(texts | st.integers(0, 10**9) | st.none(), min_size=3, max_size=3))


def read_back(make_piece, table_of_rows):
    file = io.BytesIO()
    with Workbook(file, OPTIONS) as book:
        pieces = cells.XmlPieces(book.str_table)
        sheet = cells.QuickSheet(book.add_worksheet("a"), 3)
        sheet.write([pieces.row([make_piece(pieces)(*row)]) for row in table_of_rows])
    sheet = load_workbook(file).active
    assert all(cell.data_type != "f" for row in sheet for cell in row)
    found = [[as_held(cell.value) for cell in row] for row in sheet]
    return found if table_of_rows else []


def as_held(value):
    """Nothing is an empty text; what XML cannot hold is left out."""
    return cells.possible(value or "") if value is None or isinstance(value, str) else value


@pytest.mark.parametrize("kind", ["repeated", "single"])
@given(table_of_rows=rows)
@example(table_of_rows=[["<r><t>x</t></r>", "a\rb", " a\n "], ["=1+1", "&lt;<b>", "\x0b"]])
def test_every_text_and_number(kind, table_of_rows):
    read = read_back(lambda pieces: getattr(pieces, kind), table_of_rows)
    assert read == [list(map(as_held, row)) for row in table_of_rows]


def test_a_text_that_looks_like_the_code_of_a_character():
    read = read_back(lambda pieces: pieces.repeated, [["_x0041_", "a", "b"]])
    assert read == [["_x0041_", "a", "b"]]


def test_texts_beyond_the_shared_ones(monkeypatch):
    monkeypatch.setattr(cells, "MOST_KEPT", 2)
    table_of_rows = [["a", "b", "c"], ["c", "a", "d"]]
    assert read_back(lambda pieces: pieces.repeated, table_of_rows) == table_of_rows
