"""From the bytes of a CSV or XLSX file to rows of texts, in memory that does not grow."""

import csv
import io
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import chain
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from quizzes.gift.encoding import decode

from .columns import is_tag_row

MEGABYTE = 1024 * 1024
MAX_BYTES = 20 * MEGABYTE
MAX_UNPACKED = 400 * MEGABYTE
MAX_ROWS = 50_000
MAX_COLUMNS = 200
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a workbook with a password starts, and one of Excel before 2007."""

FORMULA = object()


class UnreadableFile(Exception):
    """A file that cannot be taken; the message says why and what to do."""


@dataclass
class Table:
    """The head of a file, and an iterator of (row number, cells)."""

    headings: list
    tags: list = field(default_factory=list)
    rows: object = ()


def read(data):
    """The ``Table`` in these bytes; raises UnreadableFile, now or while the rows are read."""
    if len(data) > MAX_BYTES:
        raise UnreadableFile(
            _("The file is larger than %(limit)d MB. Split it into parts.")
            % {"limit": MAX_BYTES // MEGABYTE}
        )
    if not data.strip():
        raise UnreadableFile(_("The file is empty."))
    if data.startswith(OLE):
        raise UnreadableFile(
            _("The workbook has a password, or is an old .xls. Save it as .xlsx, without one.")
        )
    numbered = _workbook(data) if data.startswith(b"PK") else _text(data)
    return _headed(_limited(numbered))


def address(position, number):
    """ "C7" for the third cell of row 7."""
    return f"{get_column_letter(position + 1)}{number}"


def _headed(numbered):
    filled = ((number, cells) for number, cells in numbered if any(map(_says, cells)))
    first = next(filled, None)
    if first is None:
        raise UnreadableFile(_("The file has no rows."))
    if is_tag_row(first[1]):
        return Table(first[1], first[1], filled)
    second = next(filled, None)
    if second and is_tag_row(second[1]):
        return Table(first[1], second[1], filled)
    return Table(first[1], [], chain([second] if second else [], filled))


def _says(cell):
    return cell is FORMULA or bool(str(cell).strip())


def _limited(numbered):
    for count, (number, cells) in enumerate(numbered):
        if count > MAX_ROWS + 2:
            raise UnreadableFile(
                _("The file has more than %(limit)d rows. Split it into parts.")
                % {"limit": MAX_ROWS}
            )
        yield number, cells[:MAX_COLUMNS]


@contextmanager
def refusing(message):
    """Whatever a parser raises becomes ``UnreadableFile(message)``: bytes can break it anywhere."""
    try:
        yield
    except UnreadableFile:
        raise
    except Exception as error:
        raise UnreadableFile(message) from error


# --- CSV ------------------------------------------------------------------------------------
def _text(data):
    decoded = decode(data)
    if decoded.problems:
        raise UnreadableFile(_("This is no CSV or XLSX file."))
    with refusing(_("The rows of this CSV file cannot be told apart. Save it again as CSV.")):
        sample = decoded.text[:4096]
        mark = max(",;\t", key=sample.splitlines()[0].count) if sample.strip() else ","
        reader = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=mark)
        for number, cells in enumerate(reader, start=1):
            yield number, [_undefused(cell) for cell in cells]


def _undefused(cell):
    """Our export puts an apostrophe before what a spreadsheet would run."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in "=+-@\t\r" and len(cell) > 1 else cell


# --- XLSX -----------------------------------------------------------------------------------
def _workbook(data):
    with refusing(_("This is not an XLSX workbook, or it is damaged or was cut off on its way.")):
        _refuse_what_unpacks_too_large(data)
        with closing(load_workbook(io.BytesIO(data), read_only=True, keep_links=False)) as book:
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # what a file says of its own size may be wrong
            for number, cells in enumerate(sheet.iter_rows(), start=1):
                yield number, [_written(cell) for cell in cells]


def _refuse_what_unpacks_too_large(data):
    with ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
            raise UnreadableFile(_("The workbook is too large once unpacked."))
        if not any(entry.filename == "[Content_Types].xml" for entry in entries):
            raise BadZipFile  # an OpenDocument sheet, or any other archive


def _written(cell):
    """The text of a cell as somebody would type it; FORMULA for one that computes."""
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        return FORMULA
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
