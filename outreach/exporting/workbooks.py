"""Activities as XLSX in memory that does not grow, with a sheet that explains the columns."""

import tempfile

from xlsxwriter import Workbook

from .. import exports
from .cells import QuickSheet
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
        _write_activities(book, activities)
        sheet = QuickSheet(book.add_worksheet("data dictionary"), len(HEADERS))
        sheet.write([HEADERS, *entries()])
    file.seek(0)
    return file


def _write_activities(book, activities):
    sheet = _sheet(book)
    for rows in batches(activities):
        if sheet.count + len(rows) > MOST_ROWS:
            sheet = _sheet(book)
        sheet.write(rows)


def _sheet(book):
    count = len(book.worksheets())
    name = f"activities {count + 1}" if count else "activities"
    sheet = QuickSheet(book.add_worksheet(name), len(exports.COLUMNS))
    sheet.write([exports.COLUMNS])
    return sheet
