"""The coverage matrix: communities down, and across what somebody chose.

Plain arithmetic over sums that the database has grouped; knows no request and no model.
"""

from dataclasses import dataclass, field
from fractions import Fraction
from itertools import groupby


@dataclass(frozen=True)
class Amount:
    """Activities, copies, people. Direct and indirect reach stand apart and are never added."""

    activities: int = 0
    copies: int = 0
    direct: int = 0
    indirect: int = 0

    def __add__(self, other):
        if other is NOTHING or self is NOTHING:
            return self if other is NOTHING else other
        return Amount(
            self.activities + other.activities,
            self.copies + other.copies,
            self.direct + other.direct,
            self.indirect + other.indirect,
        )

    def __bool__(self):
        return self.activities > 0


NOTHING = Amount()

ORDERS = ("activities", "copies", "direct")
"""What rows can be sorted by, besides their names: one number of their totals."""


@dataclass(frozen=True)
class Group:
    """The rows of one district; without ``inhabitants``, of places in none."""

    key: int
    name: str
    inhabitants: int | None = None

    def per_thousand(self, people):
        """People for each 1,000 inhabitants, to one decimal; None where those are not known."""
        if not self.inhabitants:
            return None
        return float(round(Fraction(people * 1000, self.inhabitants), 1))


@dataclass(frozen=True)
class Place:
    """A community and the group of rows it stands in."""

    key: int
    name: str
    group: Group


@dataclass(frozen=True)
class Column:
    """What stands across: a material, partner, type, language or month.

    Key None is what was done without any material.
    """

    key: int | str | None
    label: str
    name: str = ""


@dataclass
class Row:
    """One community: an amount per column, and its own total.

    The total is no sum of the cells: an activity with two materials stands in two cells.
    """

    place: Place
    cells: list
    total: Amount

    @property
    def is_empty(self):
        return not self.total


@dataclass
class Section:
    """A group of rows, with the sums of its columns and of its rows' totals."""

    group: Group
    rows: list

    def __post_init__(self):
        # A place belongs to one activity only: down a column nothing is counted twice.
        self.cells = [sum(column, NOTHING) for column in zip(*self._cells, strict=True)]
        self.total = sum((row.total for row in self.rows), NOTHING)

    @property
    def _cells(self):
        return [row.cells for row in self.rows]


@dataclass
class Matrix:
    """Everything the report prints."""

    columns: list
    sections: list
    column_totals: list = field(default_factory=list)
    total: Amount = NOTHING

    @property
    def rows(self):
        return [row for section in self.sections for row in section.rows]

    @property
    def empty_rows(self):
        return [row for row in self.rows if row.is_empty]


def matrix(places, columns, cells, totals, order=""):
    """Put sums in their places.

    ``cells`` maps (place key, column key), ``totals`` place key, to an Amount. A place without
    any is a row all the same: it is what the report looks for. ``order`` is "" for the order of
    the places, or one of ORDERS, the most first; with a minus, the least.
    """
    rows = [
        Row(
            place,
            [cells.get((place.key, column.key), NOTHING) for column in columns],
            totals.get(place.key, NOTHING),
        )
        for place in places
    ]
    sections = [
        Section(group, _ordered(found, order))
        for group, found in groupby(rows, lambda row: row.place.group)
    ]
    sections = _ordered(sections, order)
    column_totals = [
        sum((section.cells[position] for section in sections), NOTHING)
        for position in range(len(columns))
    ]
    total = sum((section.total for section in sections), NOTHING)
    return Matrix(list(columns), sections, column_totals, total)


def _ordered(rows, order):
    """Rows, or sections, by their totals; equal ones stay in the order of their names."""
    name = order.removeprefix("-")
    if name not in ORDERS:
        return list(rows)
    return sorted(rows, key=lambda row: getattr(row.total, name), reverse=not order.startswith("-"))


def month_of(day):
    """The number of the month of a day: its year × 12 + its number − 1."""
    return day.year * 12 + day.month - 1


def months(found, most=60):
    """The months that stand across: from the first to the last one ``found``, without a gap.

    Where they would be more than ``most``, for one
    wrong date, only those in which something was.
    """
    if not found:
        return []
    first, last = min(found), max(found)
    return list(range(first, last + 1)) if last - first < most else sorted(found)
