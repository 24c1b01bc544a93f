"""Two rows of one file that name the same record: which of them is right, nobody can tell."""

from django.utils.translation import gettext as _

from . import cells
from .known import key_of, number_of
from .reading import address

COLUMNS = {"key": "record_uuid", "number": "partner_reference"}


class Named:
    """The records that the rows of a file have named so far."""

    def __init__(self):
        self._first = {}

    def remember(self, number, row):
        """This row is the first to name its record."""
        for kind_and_name in _names(row).items():
            self._first.setdefault(kind_and_name, number)

    def problems(self, number, row, columns):
        """[[cell, words]] of a row whose record an earlier row names."""
        found = []
        for kind, name in _names(row).items():
            if earlier := self._first.get((kind, name)):
                words = _("Row %(number)d of this file names the same record.")
                cell = address(columns[COLUMNS[kind]], number)
                found.append([cell, words % {"number": earlier}])
        return found


def _names(row):
    """{"key": …, "number": …} as far as the row says them."""
    found = {}
    if key := key_of(row):
        found["key"] = key
    if number := number_of(row):
        found["number"] = cells.text(row.get("partner_acronym")).casefold(), number
    return found
