"""Amounts in words and in HTML: a matrix has hundreds, so each is written once and quickly."""

from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from ..coverage import Row, Section


@dataclass(frozen=True)
class Words:
    """How one report says an amount: ``measure`` is one of ``filters.SHOWN``."""

    measure: str
    indirect: str
    """The translated words for what was only heard or seen, with the place of its number."""

    @classmethod
    def of(cls, measure):
        return cls(measure, _("indirect %(number)s"))

    def main(self, amount, group=None):
        """The number or numbers themselves; "–" where nothing can be said."""
        if self.measure == "all":
            return f"{amount.activities} / {amount.copies} / {amount.direct}"
        if self.measure == "per_thousand":
            share = group.per_thousand(amount.direct) if group else None
            return "–" if share is None else f"{share}"
        return str(amount.direct if self.measure == "people" else getattr(amount, self.measure))

    def aside(self, amount):
        """Indirect reach, which stands apart; "" where there is none or it was not asked for."""
        if not amount.indirect or self.measure not in ("all", "people"):
            return ""
        return self.indirect % {"number": amount.indirect}

    def html(self, amount, group=None, address=""):
        """A cell; ``address`` is escaped already. Safe: otherwise numbers and our own words."""
        if not amount:
            return ""
        main, aside = self.main(amount, group), self.aside(amount)
        if address:
            main = f'<a href="{address}">{main}</a>'
        return mark_safe(f"{main} <small>{aside}</small>" if aside else main)


def row(cells):
    """Cells as table cells, joined. Safe as they are themselves."""
    return mark_safe("".join(f"<td>{cell}</td>" for cell in cells))


class Printed:
    """What has ``cells``: a line of a table."""

    @property
    def cells_in_row(self):
        return row(self.cells)


@dataclass(frozen=True)
class Line(Printed):
    """A community as the page prints it."""

    row: Row
    cells: list[SafeString]
    total: SafeString


@dataclass(frozen=True)
class Part(Printed):
    """A district as the page prints it: its own sums, and its communities."""

    section: Section
    cells: list[SafeString]
    total: SafeString
    lines: list[Line]

    @property
    def people(self):
        return self.section.total.direct

    @property
    def per_thousand(self):
        """People for each 1,000 inhabitants; None for a group that is no district."""
        return self.section.group.per_thousand(self.people)


def parts(matrix, words, addresses):
    """The matrix as Parts; each cell leads to what it counts."""
    places = [row.place for row in matrix.rows]
    starts, ends = addresses.escaped(places, matrix.columns)
    ends = [ends[column.key] for column in matrix.columns]
    return [
        Part(
            section,
            [words.html(amount, section.group) for amount in section.cells],
            words.html(section.total, section.group),
            [_line(row, section.group, words, starts[row.place.key], ends) for row in section.rows],
        )
        for section in matrix.sections
    ]


def _line(row, group, words, start, ends):
    cells = [
        words.html(amount, group, start + end) if amount else ""
        for amount, end in zip(row.cells, ends, strict=True)
    ]
    return Line(row, cells, words.html(row.total, group, start))
