"""Why a row is refused: each reason with the address of its cell."""

from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.translation import gettext as _

from .reading import FORMULA, address
from .resources import COLUMNS

BESIDE = {"community": ("community", "community_name"), "edition": ("editions", "edition_1")}
"""Columns that say the same where the usual one is not in the file."""


def of_formulas(row, columns, number):
    """[[cell, words]] of the cells of a row that compute something."""
    words = _("This cell holds a formula. Put the value itself in its place.")
    return [
        [address(columns[name], number), words] for name, cell in row.items() if cell is FORMULA
    ]


def of_result(result, columns, number):
    """[[cell, words]] of a RowResult; [] for a row that may come in."""
    if result.errors:
        return [["", str(one.error)] for one in result.errors]
    if not result.validation_error:
        return []
    found = []
    for name, messages in result.validation_error.message_dict.items():
        found += [[_cell(name, columns, number), words] for words in messages]
    return found


def _cell(name, columns, number):
    """The address of the cell that says a field; "" for what the whole row says."""
    if name == NON_FIELD_ERRORS:
        return ""
    for column in (COLUMNS.get(name, name), *BESIDE.get(name, ())):
        if column in columns:
            return address(columns[column], number)
    return ""
