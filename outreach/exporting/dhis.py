"""Figures as DHIS2's dataValueSets take them, and what has no place there. Plain Python.

A figure's key says of which district, period, measure, reach and basis it is. People of different
reach or basis are never added: a mapping of people names one of each.
"""

from collections import defaultdict
from typing import NamedTuple

HEADERS = [
    "dataelement",
    "period",
    "orgunit",
    "categoryoptioncombo",
    "attributeoptioncombo",
    "value",
    "storedby",
    "lastupdated",
    "comment",
    "followup",
]
"""As DHIS2 writes them itself; it takes the first row for headers, and reads columns by place."""
EMPTY = [""] * 4

MONTH, QUARTER = "month", "quarter"


def period(kind, year, month):
    """What DHIS2 calls a month, "202611", or the quarter that it is in, "2026Q4"."""
    return f"{year}{month:02}" if kind == MONTH else f"{year}Q{(month + 2) // 3}"


def whole(kind, first, last):
    """(first month, last month) of the periods that these two months are in: DHIS2 replaces what
    it has of a period, so that part of a quarter would take the place of the whole one."""
    if kind == MONTH:
        return first, last
    ends = (last.month + 2) // 3 * 3
    return first.replace(month=(first.month - 1) // 3 * 3 + 1), last.replace(month=ends)


class Key(NamedTuple):
    """What a figure is of; ``district`` is None for a place in South Africa."""

    district: int | None
    period: str
    measure: str
    reach_kind: str
    basis: str


def takes(mapping, key):
    """Is this figure part of the mapping's data element?"""
    return (
        mapping.measure == key.measure
        and mapping.reach_kind in ("", key.reach_kind)
        and mapping.basis in ("", key.basis)
    )


def data_values(figures, mappings, org_units):
    """Rows below HEADERS. ``figures`` are {Key: number}, ``org_units`` {district: UID}."""
    rows = []
    for mapping in mappings:
        summed = defaultdict(int)
        for key, number in figures.items():
            if key.district in org_units and takes(mapping, key):
                summed[key.period, org_units[key.district]] += number
        rows.extend(
            [
                mapping.data_element,
                period,
                unit,
                mapping.category_option_combo,
                mapping.attribute_option_combo,
                number,
                *EMPTY,
            ]
            for (period, unit), number in sorted(summed.items())
        )
    return rows


def without_element(figures, mappings):
    """Sorted (measure, reach, basis, number) of figures that no mapping takes."""
    summed = defaultdict(int)
    for key, number in figures.items():
        if not any(takes(mapping, key) for mapping in mappings):
            summed[key[2:]] += number
    return [(*what, number) for what, number in sorted(summed.items())]


def without_unit(figures, org_units):
    """The districts, None among them, that have figures and no organisation unit."""
    return {key.district for key in figures} - set(org_units)
