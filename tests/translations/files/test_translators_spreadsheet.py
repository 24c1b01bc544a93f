"""The workbook protects what must not change, explains itself, and mistrusts what is no text."""

import datetime
import io
import re
import zipfile

import pytest
from django.utils.translation import get_language
from file_rows import HTML, a_row, read_back, some_rows, written
from openpyxl import load_workbook

from core import languages
from translations.files import xlsx
from translations.files.reading import UnwritableFile
from translations.files.xlsx import README, TEXTS, in_every_language
from translations.states import State

CONTEXT, SOURCE, TARGET, STATE, COMMENT, LIMIT, REMARKS, NAME, HASH = "ABCDEFGHI"


def opened(data):
    return load_workbook(io.BytesIO(data), rich_text=False)


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture
def book():
    """The workbook as a spreadsheet program opens it."""
    return opened(written("xlsx"))


def test_only_translation_state_and_comment_can_be_written(book):
    sheet = book[TEXTS]
    assert sheet.protection.sheet
    assert not sheet.protection.password
    for row in sheet.iter_rows(min_row=2):
        unlocked = {cell.column_letter for cell in row if not cell.protection.locked}
        assert unlocked == {TARGET, STATE, COMMENT}
    assert book[README].protection.sheet


def test_names_and_hashes_are_kept_out_of_sight(book):
    sheet = book[TEXTS]
    hidden = {letter for letter, column in sheet.column_dimensions.items() if column.hidden}
    assert hidden & {NAME, HASH}
    assert not hidden & {SOURCE, TARGET, STATE}
    assert sheet["H2"].value == some_rows()[0].id


def test_the_titles_stay_in_sight_and_texts_wrap(book):
    sheet = book[TEXTS]
    assert sheet.freeze_panes == "A2"
    assert sheet["C2"].alignment.wrap_text
    assert sheet["C2"].number_format == "@"  # or "0800 …" would lose its zero


def test_the_state_is_chosen_from_a_list(book):
    [validation] = book[TEXTS].data_validations.dataValidation
    assert str(validation.sqref) == "D2:D6"
    assert "in translation" in validation.formula1
    assert "waiting for review" in validation.formula1
    assert book[TEXTS]["D4"].value == in_every_language("outdated")


def test_the_first_sheet_explains_in_every_language(book):
    assert book.sheetnames == [README, TEXTS]
    words = [cell.value for [cell] in book[README].iter_rows(min_col=2, max_col=2)]
    assert "How to translate with this file" in words
    assert len([word for word in words if word and ".xlsx" in word]) == len(languages.codes())


def test_what_to_mind_stands_beside_the_text(book):
    sheet = book[TEXTS]
    assert "second person" in sheet["G4"].value
    assert sheet["F4"].value == "60"
    assert "At most 60" in sheet["G4"].value
    assert "between < and >" in sheet["G5"].value


def test_no_cell_holds_a_formula():
    for row in opened(written("xlsx", [a_row(source="=1+1", target="=HYPERLINK(1)")]))[TEXTS]:
        assert "f" not in {cell.data_type for cell in row}


def test_a_workbook_saved_by_another_program_is_read(book):
    book[TEXTS]["C2"] = "Hlahloba mosebetsi\r\npele."
    book[TEXTS]["D2"] = "In Translation"
    book[TEXTS]["E2"] = "Sheba"
    row = read_back("xlsx", saved(book))[1][0]
    assert row.target.splitlines() == ["Hlahloba mosebetsi", "pele."]
    assert (row.state, row.comment, row.source) == (
        "in_translation",
        "Sheba",
        some_rows()[0].source,
    )


def test_a_new_text_whose_state_nobody_changed_waits_for_review(book):
    book[TEXTS]["C2"] = "Hlahloba mosebetsi"
    assert read_back("xlsx", saved(book))[1][0].state == State.WAITING


def test_titles_and_states_are_found_again_beside_their_translations(monkeypatch):
    def sesotho(word):
        return f"se-{word}" if get_language() == "st" else word

    monkeypatch.setattr(xlsx, "gettext", sesotho)
    data = written("xlsx")
    sheet = opened(data)[TEXTS]
    assert (sheet["D1"].value, sheet["D3"].value) == (
        "State · se-State",
        "in translation · se-in translation",
    )
    assert read_back("xlsx", data)[1][1].state == State.IN_TRANSLATION


def test_moved_columns_are_found_by_their_titles(book):
    sheet = book[TEXTS]
    sheet.insert_cols(1)
    _header, rows = read_back("xlsx", saved(book))
    assert [row.target for row in rows] == [row.target for row in some_rows()]


def test_lines_that_were_added_and_left_empty_do_not_count(book):
    book[TEXTS]["E30"] = " "
    book[TEXTS]["A40"] = "my own note"
    assert len(read_back("xlsx", saved(book))[1]) == len(some_rows())


@pytest.mark.parametrize(
    ("cell", "value", "words"),
    [
        ("C3", "=1+1", "Cell C3 holds a formula"),
        ("C3", 8001, "Cell C3 holds a number"),
        ("C3", datetime.date(2026, 11, 3), "Cell C3 holds a number, a date"),
        ("C3", True, "Cell C3 holds a number"),
        ("E3", "=A1", "Cell E3 holds a formula"),
        ("D3", "finished", "Cell D3 holds a state that does not exist"),
    ],
)
def test_a_cell_that_is_no_text_is_named(book, cell, value, words):
    book[TEXTS][cell] = value
    rows = read_back("xlsx", saved(book))[1]
    assert words in rows[1].problem
    assert rows[1].place == "row 3"
    assert not any(row.problem for row in rows[:1] + rows[2:])


def test_a_text_that_no_cell_can_hold_is_said_before_it_is_lost():
    with pytest.raises(UnwritableFile, match="too long for a spreadsheet"):
        written("xlsx", [a_row(source=HTML * 1000)])


def test_an_invented_size_of_the_sheet_costs_nothing():
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written("xlsx"))) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            size = b'<dimension ref="A1:XFD1048576"'
            new.writestr(entry, re.sub(rb'<dimension ref="[^"]*"', size, old.read(entry)))
    assert len(read_back("xlsx", out.getvalue())[1]) == len(some_rows())
