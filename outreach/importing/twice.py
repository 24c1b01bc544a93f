"""Two rows of one file that name the same record: which of them is right, nobody can tell."""

from django.utils.translation import gettext as _

from . import cells
from .known import key_of, number_of
from .reading import address


class Named:
    """The records that the rows of a file have named so far."""

    def __init__(self):
        self._first = {}

    def remember(self, number, row, record):
        """This row is the first to name ``record``, a UUID."""
        for name in _names(row, record):
            self._first.setdefault(name, number)

    def problems(self, number, row, record, columns):
        """[[cell, words]] of a row whose record an earlier row names, by whatever name."""
        earlier = [self._first[name] for name in _names(row, record) if name in self._first]
        if not earlier:
            return []
        words = _("Row %(number)d of this file names the same record.")
        column = "record_uuid" if key_of(row) else "partner_reference"
        return [[address(columns[column], number), words % {"number": earlier[0]}]]


def _names(row, record):
    """The UUID of the record, and the partner's number where the row says it."""
    names = [str(record)]
    if number := number_of(row):
        names.append((cells.text(row.get("partner_acronym")).casefold(), number))
    return names
