"""Activities as XLSX in memory that does not grow, with a sheet that explains the columns."""

import tempfile

from xlsxwriter import Workbook

from .. import exports
from .cells import QuickSheet, XmlPieces
from .dictionary import HEADERS, entries
from .rows import batches

OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
MOST_ROWS = 1_000_000
"""Of one sheet, which Excel allows 1,048,576; what is more goes to a further one."""


def workbook(activities):
    """An open temporary file with the workbook, at its beginning."""
    file = tempfile.TemporaryFile(suffix=".xlsx")  # noqa: SIM115  whoever reads it closes it
    with Workbook(file, OPTIONS) as book:
        pieces = XmlPieces(book.str_table)
        _write_activities(book, activities, pieces)
        sheet = _sheet(book, "data dictionary", HEADERS, pieces)
        sheet.write([pieces.row([pieces.single(*entry)]) for entry in entries()])
    file.seek(0)
    return file


def _write_activities(book, activities, pieces):
    sheet = _sheet(book, "activities", exports.COLUMNS, pieces)
    for rows in batches(activities, pieces):
        if sheet.count + len(rows) > MOST_ROWS:
            name = f"activities {len(book.worksheets()) + 1}"
            sheet = _sheet(book, name, exports.COLUMNS, pieces)
        sheet.write(rows)


def _sheet(book, name, headers, pieces):
    sheet = QuickSheet(book.add_worksheet(name), len(headers))
    sheet.write([pieces.row([pieces.single(*headers)])])
    return sheet
