"""Tables of figures as a page, a sheet of paper and a spreadsheet print them. Plain Python.

A column stands for itself: nothing here adds two columns of different basis or kind of reach.
"""

from dataclasses import dataclass, field


@dataclass
class Table:
    """``rows`` are (label, cells); ``total`` are the cells of the last row, or None for none."""

    caption: str
    corner: str
    columns: list
    rows: list
    total: list | None = None
    note: str = ""


@dataclass
class Section:
    """One indicator with its figures; ``targets`` and ``notes`` are sentences."""

    indicator: object
    tables: list = field(default_factory=list)
    targets: list = field(default_factory=list)
    notes: list = field(default_factory=list)


def crossed(caption, corner, counts, rows, columns, across=""):
    """A Table of {(row key, column key): number}.

    ``rows`` and ``columns`` are {key: label} in their order; those without any number are left
    out. ``across`` is what a column of sums is called, "" where the columns must not be added.
    """
    heads = [key for key in columns if any(column == key for _row, column in counts)]
    lines = [key for key in rows if any(row == key for row, _column in counts)]
    found = [(rows[line], [counts.get((line, head), 0) for head in heads]) for line in lines]
    sums = [sum(values) for values in zip(*(cells for _label, cells in found), strict=True)]
    if across:
        found = [(label, [*cells, sum(cells)]) for label, cells in found]
        sums.append(sum(sums))
    labels = [*(columns[head] for head in heads), *([across] if across else [])]
    return Table(caption, corner, labels, found, sums) if lines else Table(caption, corner, [], [])


def percent(part, whole):
    """``part`` of ``whole`` in per cent, cut off: what is nearly reached is not 100."""
    return 100 * part // whole if whole else None


def cells(table, total):
    """(row, column, value) of each cell that says something; ``total`` names the last row."""
    lines = [*table.rows, *([(total, table.total)] if table.total else [])]
    for label, values in lines:
        for column, value in zip(table.columns, values, strict=True):
            yield label, column, value
