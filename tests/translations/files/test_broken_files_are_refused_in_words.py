"""Whatever is wrong with a file, its translator is told in words; nothing else is raised."""

import io
import zipfile
from dataclasses import replace

import pytest
from file_rows import HEADER, a_row, read_back, some_rows, written
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from core.incoming import OLE, UnreadableFile
from translations.files import FORMATS, reading, xlsx_reading
from translations.files.reading import check_header

WHOLE = {name: written(name) for name in FORMATS}


def refusal(name, data):
    with pytest.raises(UnreadableFile) as refused:
        read_back(name, data)
    return str(refused.value)


def rows_or_words(name, data):
    """(the rows, None) of a file that is taken, (None, why) of one that is not."""
    try:
        return read_back(name, data)[1], None
    except UnreadableFile as refused:
        return None, str(refused)


@pytest.mark.parametrize("name", FORMATS)
@given(data=st.data())
@settings(max_examples=150)
def test_a_file_cut_off_anywhere_is_refused_or_whole(name, data):
    whole = WHOLE[name]
    cut = data.draw(st.integers(0, len(whole) - 1))
    rows, why = rows_or_words(name, whole[:cut])
    assert why or rows == read_back(name, whole)[1]


def test_a_po_file_cut_off_between_two_lines_of_a_text_is_refused():
    whole = written("po", [a_row(target="mantsoe " * 40)])
    cut = whole[: whole.rindex(b'"mantsoe')]
    assert "end of this file is missing" in refusal("po", cut)


@pytest.mark.parametrize("name", FORMATS)
@given(data=st.data())
@settings(max_examples=150)
def test_a_damaged_byte_never_raises_anything_else(name, data):
    whole = bytearray(WHOLE[name])
    for _each in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    rows, why = rows_or_words(name, bytes(whole))
    assert rows or why


@pytest.mark.parametrize("name", FORMATS)
@given(junk=st.binary(max_size=300))
def test_junk_is_refused(name, junk):
    refusal(name, junk)


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_file_is_refused(name):
    assert "empty" in refusal(name, b" \n")


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_without_texts_is_refused(name):
    assert "no texts" in refusal(name, written(name, []))


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_is_too_large_is_refused(name, monkeypatch):
    monkeypatch.setattr(reading, "MAX_BYTES", len(WHOLE[name]) - 1)
    assert "larger" in refusal(name, WHOLE[name])


@pytest.mark.parametrize("name", FORMATS)
def test_too_many_texts_are_refused(name, monkeypatch):
    monkeypatch.setattr(reading, "MAX_ROWS", len(some_rows()) - 1)
    assert "more than 4 texts" in refusal(name, WHOLE[name])


@pytest.mark.parametrize("name", FORMATS)
def test_a_text_that_is_there_twice_is_marked(name):
    _header, rows = read_back(name, written(name, [a_row(), a_row(target="E ’ngoe")]))
    assert [bool(row.problem) for row in rows] == [False, True]


# --- PO ---------------------------------------------------------------------------------


def test_a_po_file_without_header_says_how_to_get_one():
    body = WHOLE["po"].partition(b"\n\n")[2]
    assert "no header" in refusal("po", body)


def test_a_po_file_of_another_tool_is_refused():
    foreign = b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "a"\n'
    assert "does not say" in refusal("po", foreign + b'msgstr "b"\n')


# --- XLSX -------------------------------------------------------------------------------


def changed(change):
    """The workbook after ``change(book)``, as openpyxl saves it."""
    book = load_workbook(io.BytesIO(WHOLE["xlsx"]))
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_with_a_password_is_refused():
    assert "password" in refusal("xlsx", OLE + b"\x00" * 600)


@pytest.mark.parametrize("title", ["Texts", "Read me"])
def test_a_renamed_sheet_is_named(title):
    def rename(book):
        book[title].title = "Sheet9"

    assert f"“{title}”" in refusal("xlsx", changed(rename))


def test_lost_columns_are_named():
    message = refusal("xlsx", changed(lambda book: book["Texts"].delete_cols(8, 2)))
    assert "Name, Hash" in message


def test_a_first_sheet_that_lost_its_facts_is_refused():
    message = refusal("xlsx", changed(lambda book: book["Read me"].delete_rows(1, 40)))
    assert "where this file comes from" in message


def test_a_sheet_of_another_program_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert "not an XLSX workbook" in refusal("xlsx", out.getvalue())


def test_a_workbook_that_unpacks_without_end_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b" " * (xlsx_reading.MAX_UNPACKED + 1))
    assert len(out.getvalue()) < 200_000
    assert "too large once unpacked" in refusal("xlsx", out.getvalue())


# --- XLIFF ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["xliff12", "xliff20"])
def test_a_file_with_entities_of_its_own_is_refused(name):
    bomb = b'<!DOCTYPE xliff [<!ENTITY a "aaaaaaaaaa">]><xliff'
    data = WHOLE[name].replace(b"<xliff", bomb, 1)
    assert "document type" in refusal(name, data)


def test_two_exports_in_one_file_are_refused():
    start, end = WHOLE["xliff12"].index(b"<file"), WHOLE["xliff12"].index(b"</xliff>")
    second = WHOLE["xliff12"][start:end].replace(HEADER.site.encode(), b"another")
    data = WHOLE["xliff12"][:end] + second + b"</xliff>"
    assert "several exports" in refusal("xliff12", data)


# --- whose file it is -------------------------------------------------------------------


def test_a_file_of_another_site_is_refused():
    with pytest.raises(UnreadableFile, match="not exported from this site"):
        check_header(HEADER, site="other")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"target_language": "de"}, "into de"),
        ({"target_language": "en"}, "from English into English"),
        ({"source_language": ""}, "not wanted"),
        ({"format_version": 99}, "later version"),
    ],
)
def test_a_header_that_fits_nothing_here_is_refused(fields, words):
    with pytest.raises(UnreadableFile, match=words):
        check_header(replace(HEADER, **fields), site=HEADER.site)


def test_a_file_of_this_site_is_welcome():
    check_header(HEADER, site=HEADER.site)
