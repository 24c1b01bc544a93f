"""The coverage matrix: communities down, materials or partners across.

Plain arithmetic over sums that the database has grouped by ids; knows no request and no model.
"""

from dataclasses import dataclass, field
from itertools import groupby


@dataclass(frozen=True)
class Amount:
    """Activities, copies, people. Direct and indirect reach stand apart and are never added."""

    activities: int = 0
    copies: int = 0
    direct: int = 0
    indirect: int = 0

    def __add__(self, other):
        return Amount(
            self.activities + other.activities,
            self.copies + other.copies,
            self.direct + other.direct,
            self.indirect + other.indirect,
        )

    def __bool__(self):
        return self.activities > 0


NOTHING = Amount()


@dataclass(frozen=True)
class Place:
    """A community and the group of rows it stands in."""

    key: int
    name: str
    group: str


@dataclass(frozen=True)
class Column:
    """A material or partner; key None is what was done without any material."""

    key: int | None
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
class Matrix:
    """Everything the report prints."""

    columns: list
    rows: list
    column_totals: list = field(default_factory=list)
    total: Amount = NOTHING

    @property
    def groups(self):
        """[(group, its rows)] in the order of the places."""
        return [
            (group, list(rows)) for group, rows in groupby(self.rows, lambda row: row.place.group)
        ]

    @property
    def empty_rows(self):
        return [row for row in self.rows if row.is_empty]


def matrix(places, columns, cells, totals):
    """Put sums in their places.

    ``cells`` maps (place key, column key), ``totals`` place key, to an Amount. A place without
    any is a row all the same: it is what the report looks for.
    """
    rows = [
        Row(
            place,
            [cells.get((place.key, column.key), NOTHING) for column in columns],
            totals.get(place.key, NOTHING),
        )
        for place in places
    ]
    # A place belongs to one activity only: down a column nothing is counted twice.
    column_totals = [
        sum((row.cells[position] for row in rows), NOTHING) for position in range(len(columns))
    ]
    return Matrix(list(columns), rows, column_totals, sum((row.total for row in rows), NOTHING))


def amounts(activities=(), copies=(), people=()):
    """{key: Amount} from grouped sums: (key, number) pairs, and (key, is direct, number)."""
    found = {}
    for key, number in activities:
        found[key] = found.get(key, NOTHING) + Amount(activities=number)
    for key, number in copies:
        found[key] = found.get(key, NOTHING) + Amount(copies=number or 0)
    for key, is_direct, number in people:
        name = "direct" if is_direct else "indirect"
        found[key] = found.get(key, NOTHING) + Amount(**{name: number or 0})
    return found
