"""Rows of a sheet as XlsxWriter keeps them in constant memory, written in a fifth of the time.

Most cells of an export repeat, so each is made once, and its text stands once in the workbook's
table of shared texts; XlsxWriter makes the rest of the workbook. Nothing is a formula or a link.
"""

import re
from functools import lru_cache
from xml.sax.saxutils import escape

from .pieces import MOST_KEPT, Pieces

LONGEST_CELL = 32_767
IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
CODED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What Excel would take for the code of a character."""
NOT_SHARED = re.compile(r"^<r>|\r")
"""XlsxWriter takes the one for XML of its own, and the other would come back as a line break."""


class XmlPieces(Pieces):
    """Rows as XML; ``table`` holds the texts that the sheets of a workbook share.

    A row and a cell that do not say their place come after the one before.
    """

    def __init__(self, table):
        self.table = table
        self.repeated = lru_cache(MOST_KEPT)(self._repeated)

    def _repeated(self, *cells):
        return "".join(map(self._shared, cells))

    def _shared(self, value):
        if not value or not isinstance(value, str) or NOT_SHARED.search(value):
            return cell(value)
        text = possible(value)
        if text not in self.table.string_table and self.table.unique_count >= MOST_KEPT:
            return cell(value)
        return f'<c t="s"><v>{self.table._get_shared_string_index(text)}</v></c>'

    def single(self, *cells):
        return "".join(map(cell, cells))

    def identifier(self, text):
        return f'<c t="inlineStr"><is><t>{text}</t></is></c>'

    def numbers(self, *numbers):
        return "".join([f"<c><v>{number}</v></c>" for number in numbers])

    def row(self, pieces):
        return f"<row>{''.join(pieces)}</row>"


def cell(value):
    """A text, a whole number, or nothing as XML."""
    if value is None or value == "":
        return "<c/>"
    if isinstance(value, int):
        return f"<c><v>{value}</v></c>"
    text = escape(CODED.sub("_x005F_", possible(value)), {"\r": "&#13;"})
    return f'<c t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def possible(text):
    """What of a text a cell can hold."""
    return IMPOSSIBLE.sub("", text[:LONGEST_CELL])


class QuickSheet:
    """A worksheet of a constant-memory workbook, filled from the top with rows of one width."""

    def __init__(self, worksheet, width):
        self.worksheet = worksheet
        self.count = 0
        worksheet.dim_rowmin, worksheet.dim_colmin = 0, 0
        worksheet.dim_rowmax, worksheet.dim_colmax = 0, width - 1

    def write(self, rows):
        """Add rows of ``XmlPieces``."""
        self.worksheet.row_data_fh.write("".join(rows))
        self.count += len(rows)
        self.worksheet.dim_rowmax = max(self.count - 1, 0)
