"""How outreach went by month: plain arithmetic, and the columns of a chart."""

from dataclasses import dataclass

from ..coverage import NOTHING, Amount

MONTHS = 24
"""Shown when no period was chosen."""

MOST = 120
"""Never more are shown: ten years."""


@dataclass(frozen=True)
class Month:
    """The sums of one month; ``number`` is its year × 12 + its number − 1."""

    number: int
    amount: Amount

    @property
    def year(self):
        return self.number // 12

    @property
    def month(self):
        return self.number % 12 + 1

    @property
    def key(self):
        return f"{self.year}-{self.month:02}"


def within_reason(first, last, this_month):
    """(first, last, were any left out) of what is shown of these months: the newest MOST.

    Nothing is done in the future: where the months are too many, those to come go first.
    """
    if last - first >= MOST and first <= this_month:
        last = min(last, this_month)
    return max(first, last - MOST + 1), last, last - first >= MOST


def months(sums, first, last):
    """Every month from ``first`` to ``last``, those without any activity too.

    ``sums`` is {month: Amount}.
    """
    return [Month(number, sums.get(number, NOTHING)) for number in range(first, last + 1)]


@dataclass(frozen=True)
class Bar:
    """One column of a chart, in its own units: (0, 0) is above on the left."""

    x: float
    y: float
    width: float
    height: float
    month: Month
    value: int


def bars(found, measure, width=960, height=220):
    """The Bars of ``measure`` (a field of Amount), as high as the greatest allows."""
    values = [getattr(one.amount, measure) for one in found]
    most, step = max(values, default=0), width / max(len(found), 1)
    drawn = []
    for place, (month, value) in enumerate(zip(found, values, strict=True)):
        tall = round(height * value / most, 1) if most else 0
        left = round(place * step + step * 0.1, 1)
        drawn.append(Bar(left, round(height - tall, 1), round(step * 0.8, 1), tall, month, value))
    return drawn
