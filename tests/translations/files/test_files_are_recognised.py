"""A file is known by what it holds; its name helps only when that says nothing."""

import pytest
from file_rows import written

from core.incoming import OLE, UnreadableFile
from translations.files import FORMATS, HEAD, detect


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_is_known_by_its_content(name):
    assert detect("download", written(name)[:HEAD]) == FORMATS[name].read


def test_a_workbook_with_a_password_goes_to_who_can_say_so():
    assert detect("texts.xlsx", OLE + b"\x00" * 100) == FORMATS["xlsx"].read


def test_an_xliff_file_in_another_encoding_is_known():
    text = written("xliff12").decode().replace("UTF-8", "UTF-16")
    assert detect("a", text.encode("utf-16")[:HEAD]) == FORMATS["xliff12"].read


@pytest.mark.parametrize(
    ("file_name", "name"),
    [("a.XLSX", "xlsx"), ("a.po", "po"), ("a.xlf", "xliff12"), ("a.xliff", "xliff20")],
)
def test_the_name_helps_where_the_content_is_damaged(file_name, name):
    assert detect(file_name, b"???") == FORMATS[name].read


def test_anything_else_is_refused():
    with pytest.raises(UnreadableFile, match="neither"):
        detect("letter.docx.pdf", b"%PDF-1.7")
