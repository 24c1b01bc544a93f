"""Rows of a sheet as XlsxWriter keeps them in constant memory, written in a fifth of the time.

Most cells of an export repeat, so each is made once; XlsxWriter makes the rest of the workbook.
Every text is an inline string: nothing in it is a formula or a link.
"""

import re
from functools import lru_cache
from xml.sax.saxutils import escape

LONGEST_CELL = 32_767
IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
CODED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What Excel would take for the code of a character."""


@lru_cache(maxsize=20_000)
def cell(value):
    """A text, a whole number, or nothing as XML."""
    if value is None or value == "":
        return "<c/>"
    if isinstance(value, int):
        return f"<c><v>{value}</v></c>"
    text = CODED.sub("_x005F_", IMPOSSIBLE.sub("", value[:LONGEST_CELL]))
    text = escape(text, {"\r": "&#13;"})
    return f'<c t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


class QuickSheet:
    """A worksheet of a constant-memory workbook, filled from the top with rows of one width."""

    def __init__(self, worksheet, width):
        self.worksheet = worksheet
        self.count = 0
        worksheet.dim_rowmin, worksheet.dim_colmin = 0, 0
        worksheet.dim_rowmax, worksheet.dim_colmax = 0, width - 1

    def write(self, rows):
        """Add rows; a row and a cell that do not say their place come after the one before."""
        self.worksheet.row_data_fh.write(
            "".join([f"<row>{''.join(map(cell, row))}</row>" for row in rows])
        )
        self.count += len(rows)
        self.worksheet.dim_rowmax = max(self.count - 1, 0)
