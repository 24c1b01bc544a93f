"""From the bytes of a CSV or XLSX file to rows of texts, in memory that does not grow."""

import csv
import io
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import chain

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from core.incoming import (
    MEGABYTE,
    UnreadableFile,
    refuse_large_workbook,
    refuse_old_workbook,
    refusing,
)
from quizzes.gift.encoding import decode

from .columns import is_tag_row

MAX_BYTES = 20 * MEGABYTE
MAX_UNPACKED = 400 * MEGABYTE
MAX_ROWS = 50_000
MAX_COLUMNS = 200

FORMULA = object()


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
    refuse_old_workbook(data)
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
        refuse_large_workbook(data, MAX_UNPACKED)
        with closing(load_workbook(io.BytesIO(data), read_only=True, keep_links=False)) as book:
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # what a file says of its own size may be wrong
            for number, cells in enumerate(sheet.iter_rows(), start=1):
                yield number, [_written(cell) for cell in cells]


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
