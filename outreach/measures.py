"""Sums for the coverage report: one query over ``ActivityFact``, whatever stands across.

An activity stands in several facts: the marks (``first`` …) say in which of them its people count.
The database groups by the marks too, so that one pass gives the cells and the totals of the rows.
"""

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
