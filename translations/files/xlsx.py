"""Writing a workbook for a translator who has a spreadsheet and no internet.

Everything but the translation, its state and a comment is locked, without a password: it protects
from slips, not from people. Texts are written as texts, so none can start a formula.
"""

from io import BytesIO
from typing import NamedTuple

import xlsxwriter
from django.utils import translation
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext as _

from core import languages

from ..states import State
from .reading import UnwritableFile
from .rows import clean, remarks

README, TEXTS = "Read me", "Texts"
TOO_LONG = -2
"""What XlsxWriter answers for a text of more than 32,767 characters."""

INSTRUCTIONS = (
    gettext_noop("How to translate with this file"),
    gettext_noop(
        "Go to the sheet “Texts”. Write only in the columns “Translation”, “State” and “Comment”. "
        "The others are locked: they say where each text belongs."
    ),
    gettext_noop("Keep everything between < and > exactly as it is."),
    gettext_noop(
        "While a text is not finished, choose the state “in translation”; when it is, choose "
        "“waiting for review”."
    ),
    gettext_noop("Do not rename, move or delete a sheet, a column or a row."),
    gettext_noop("Save the file as .xlsx, without a password, and give it back."),
)


class Column(NamedTuple):
    """A column of the sheet of texts; its English title is how it is found again."""

    name: str
    title: str
    width: int
    is_open: bool = False
    is_hidden: bool = False


COLUMNS = (
    Column("context", gettext_noop("Where"), 30),
    Column("source", gettext_noop("Source"), 55),
    Column("target", gettext_noop("Translation"), 55, is_open=True),
    Column("state", gettext_noop("State"), 22, is_open=True),
    Column("comment", gettext_noop("Comment"), 30, is_open=True),
    Column("limit", gettext_noop("Limit"), 10),
    Column("remarks", gettext_noop("Please note"), 30),
    Column("id", gettext_noop("Name"), 30, is_hidden=True),
    Column("source_hash", gettext_noop("Hash"), 30, is_hidden=True),
)
FACTS = ("site", "source_language", "target_language", "made_at", "format_version")
"""The header's fields, in the first sheet: name in column A, value in column B."""


def in_every_language(word):
    """'State · Boemo': English first, by which the reader finds it again."""
    words = [word]
    for code in languages.codes():
        with translation.override(code):
            words.append(gettext(word))
    return " · ".join(dict.fromkeys(words))


def state_words():
    """{state: its words in the drop-down list}"""
    with translation.override(languages.DEFAULT):
        names = {str(state): str(state.label) for state in State}
    return {state: in_every_language(name) for state, name in names.items()}


def write(header, rows):
    """The bytes of an XLSX workbook."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"constant_memory": True}) as book:
        _write_readme(book, header)
        _write_texts(book, rows)
    return out.getvalue()


def _write_readme(book, header):
    sheet = book.add_worksheet(README)
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    heading = book.add_format({"text_wrap": True, "bold": True, "font_size": 14})
    sheet.set_column(0, 0, 20, plain)
    sheet.set_column(1, 1, 90, plain)
    line = 0
    for code in languages.codes():
        with translation.override(code):
            for position, text in enumerate(INSTRUCTIONS):
                sheet.write_string(line, 1, gettext(text), plain if position else heading)
                line += 1
        line += 1
    for name in FACTS:
        value = getattr(header, name)
        sheet.write_string(line, 0, name, plain)
        sheet.write_string(line, 1, value.isoformat() if name == "made_at" else str(value), plain)
        line += 1
    sheet.protect()


def _write_texts(book, rows):
    sheet = book.add_worksheet(TEXTS)
    shape = {"text_wrap": True, "valign": "top", "num_format": "@"}
    locked = book.add_format(
        shape | {"bg_color": "#eeeeee", "border": 1, "border_color": "#cccccc"}
    )
    open_ = book.add_format(shape | {"locked": False})
    title = book.add_format(shape | {"bold": True, "bg_color": "#dddddd"})
    for number, column in enumerate(COLUMNS):
        sheet.set_column(number, number, column.width, None, {"hidden": column.is_hidden})
        sheet.write_string(0, number, in_every_language(column.title), title)
    words, last = state_words(), 0
    for last, row in enumerate(rows, start=1):
        for number, column in enumerate(COLUMNS):
            text = clean(_cell(row, column.name, words))
            cell_format = open_ if column.is_open else locked
            if sheet.write_string(last, number, text, cell_format) == TOO_LONG:
                raise UnwritableFile(
                    _("A text of “%(context)s” is too long for a spreadsheet. Choose PO or XLIFF.")
                    % {"context": row.context or row.id}
                )
    _finish(sheet, max(last, 1), words)


def _cell(row, name, words):
    if name == "state":
        return words[str(row.state)]
    if name == "limit":
        return str(row.limit or "")
    if name == "remarks":
        return " ".join(remarks(row))
    return getattr(row, "id" if name == "id" else name)


def _finish(sheet, last, words):
    """What holds for all rows at once."""
    state = [column.name for column in COLUMNS].index("state")
    offered = [words[State.IN_TRANSLATION], words[State.WAITING]]
    sheet.data_validation(1, state, last, state, {"validate": "list", "source": offered})
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
    sheet.protect("", {"autofilter": True, "format_columns": True, "format_rows": True})
