"""Sums for the coverage report: one query, whatever stands across.

Over ``ActivitySum`` where that answers what was asked, else over ``ActivityFact``.

An activity stands in several facts: the marks (``first`` …) say in which of them its people count.
The database groups by the marks too, so that one pass gives the cells and the totals of the rows.
"""

from collections import defaultdict

from django.db.models import BooleanField, Count, F, Q, Sum, Value

from .coverage import NOTHING, Amount

COLUMNS = {
    "material": "material",
    "partner": "partner",
    "type": "type",
    "language": "language",
    "month": "month",
}
"""{what may stand across: its field in the facts}"""

MEASURES = {
    "facts": Count("*"),
    "all_copies": Sum("copies"),
    "there": Sum("direct"),
    "heard": Sum("indirect"),
}

KEPT = {
    "number": Sum("activities"),
    "given": Sum("copies"),
    "there": Sum("direct"),
    "heard": Sum("indirect"),
}

EACH = "each"
"""No mark: every fact counts."""


def marks(across, language=""):
    """(mark of the facts whose people count in a cell, mark of those that count in a row).

    Facts of one language only are one per activity and material already.
    """
    row = "first_of_language" if language else "first"
    if across == "material":
        return (EACH if language else "first_of_material"), row
    if across == "language":
        return "first_of_language", row
    return row, row


def sums(facts, across, language=""):
    """({(community, column): Amount}, {community: Amount}) of these facts.

    With a ``language`` they are of that language only. The column of what was done without any
    material is None.
    """
    cell_mark, row_mark = marks(across, language)
    grouped = (
        facts.order_by()
        .annotate(in_cell=_mark(cell_mark), in_row=_mark(row_mark))
        .values_list("community_id", COLUMNS[across], "in_cell", "in_row")
    )
    cells, totals = {}, {}
    for place, column, in_cell, in_row, number, copies, *people in grouped.annotate(**MEASURES):
        key = (place, None if column == "" else column)
        cells[key] = cells.get(key, NOTHING) + _amount(in_cell, number, copies, people)
        totals[place] = totals.get(place, NOTHING) + _amount(in_row, number, copies, people)
    return cells, totals


def kept_sums(sums, across):
    """The same as ``sums``, of ``ActivitySum`` rows of one reader."""
    by_month = across == "month"
    names = ("across", "community_id", "month" if by_month else "column")
    rows = sums.filter(across__in={"", "" if by_month else across}).values_list(*names)
    cells, totals = {}, defaultdict(lambda: NOTHING)
    for kind, place, column, *numbers in rows.annotate(**KEPT).filter(number__gt=0):
        amount = Amount(*numbers)
        if kind == "":
            totals[place] += amount
        if kind or by_month:
            cells[place, _key(across, column)] = amount
    return cells, dict(totals)


def _key(across, column):
    """What a column is called in the facts: numbers are kept as words, and none as nothing."""
    if column == "":
        return None
    return int(column) if across in ("material", "partner") else column


def kept_sums_by(sums, field):
    """The same as ``sums_by``, of ``ActivitySum`` rows of one reader."""
    rows = sums.filter(across="").values_list(field).annotate(**KEPT).filter(number__gt=0)
    return {value: Amount(*numbers) for value, *numbers in rows}


def _mark(name):
    return Value(True, BooleanField()) if name == EACH else F(name)


def _amount(counts, number, copies, people):
    """Copies are of one fact only; activities and people of all facts of an activity."""
    return Amount(number, copies, *people) if counts else Amount(copies=copies)


def sums_by(facts, field, language=""):
    """{value of ``field``: Amount} where nothing stands across: months, or communities."""
    counts = Q(**{marks("", language)[1]: True})
    grouped = (
        facts.order_by()
        .values_list(field)
        .annotate(
            number=Count("pk", filter=counts),
            given=Sum("copies"),
            there=Sum("direct", filter=counts),
            heard=Sum("indirect", filter=counts),
        )
    )
    return {value: Amount(*(number or 0 for number in numbers)) for value, *numbers in grouped}
