"""Activities as CSV, a batch at a time; no cell starts a formula."""

import csv
import io
from functools import lru_cache

from core.exports import defused

from .. import exports
from .pieces import MOST_KEPT, Pieces
from .rows import batches

END = "\r\n"
"""Of a line, as the csv module writes it."""


class Echo:
    """A file that gives back what is written: a line of csv as a text."""

    @staticmethod
    def write(text):
        return text


class CsvPieces(Pieces):
    """Rows as lines; what starts a formula is defused."""

    def __init__(self):
        self._line = csv.writer(Echo).writerow
        self.repeated = lru_cache(MOST_KEPT)(self.single)

    def single(self, *cells):
        # One cell more: an empty cell alone in a line would be written as two quotes.
        return self._line([*map(defused, cells), ""])[: -len(f",{END}")]

    def identifier(self, text):
        return text

    def numbers(self, *numbers):
        return ",".join(map(str, numbers))

    def row(self, pieces):
        return ",".join(pieces) + END


def lines(activities, with_tags=False):
    """The file in pieces: headers, the row of HXL tags if asked for, then the rows."""
    first = [exports.COLUMNS]
    if with_tags:
        first.append(list(exports.TAGS.values()))
    yield written(first)
    for rows in batches(activities, CsvPieces()):
        yield "".join(rows)


def written(rows):
    """Rows as CSV text; a comma, a quote or a line break stays inside its cell."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows(rows)
    return file.getvalue()
