"""Periods of a report: month, quarter, the fiscal years of the US and of Lesotho, a grant.

Each has a stable key: "2026-11", "2026-Q3", "US-2026", "LS-2026", "grant-5". A US fiscal year is
named after the year it ends in, a Lesotho one after the year it starts in, as both are called.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

MONTH, QUARTER, US_YEAR, LESOTHO_YEAR, GRANT = "month", "quarter", "us", "lesotho", "grant"
_FORMS = {
    MONTH: re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])"),
    QUARTER: re.compile(r"([0-9]{4})-Q([1-4])"),
    US_YEAR: re.compile(r"US-([0-9]{4})"),
    LESOTHO_YEAR: re.compile(r"LS-([0-9]{4})"),
}
_GRANT = re.compile(r"grant-([1-9][0-9]{0,17})")
EARLIEST, LATEST = 2000, 2100


@dataclass(frozen=True)
class Period:
    """Days from ``first`` to ``last``, both counted.

    ``grant`` is what a grant is called, ``grant_id`` its number; None for days of the calendar.
    """

    key: str
    kind: str
    first: date
    last: date
    grant: str = ""
    grant_id: int | None = None

    @property
    def name(self):
        """What the period is called in the reader's language, without its days."""
        year = self.first.year
        if self.kind == MONTH:
            return date_format(self.first, "YEAR_MONTH_FORMAT")
        if self.kind == QUARTER:
            number = (self.first.month + 2) // 3
            return _("Quarter %(number)s of %(year)s") % {"number": number, "year": year}
        if self.kind == US_YEAR:
            return _("US fiscal year %(year)s") % {"year": year + 1}
        if self.kind == LESOTHO_YEAR:
            years = {"year": year, "next": f"{(year + 1) % 100:02}"}
            return _("Lesotho fiscal year %(year)s/%(next)s") % years
        return _("Grant: %(name)s") % {"name": self.grant}

    @property
    def days(self):
        """“1 July 2026 to 30 September 2026” in the reader's language."""
        days = {"first": date_format(self.first), "last": date_format(self.last)}
        return _("%(first)s to %(last)s") % days

    @property
    def previous(self):
        """The Period of the same kind before this one; None for a grant."""
        return None if self.kind == GRANT else of(self.kind, self.first - timedelta(days=1))

    @property
    def quarters(self):
        """The first days of the calendar quarters that lie wholly in it."""
        found, day = [], date(self.first.year, self.first.month - (self.first.month - 1) % 3, 1)
        while day <= self.last:
            quarter = of(QUARTER, day)
            if self.first <= quarter.first and quarter.last <= self.last:
                found.append(quarter.first)
            day = quarter.last + timedelta(days=1)
        return found


def of(kind, day):
    """The Period of ``kind`` that ``day`` lies in."""
    if kind == MONTH:
        return _months(f"{day:%Y-%m}", kind, day.year, day.month, 1)
    if kind == QUARTER:
        number = (day.month + 2) // 3
        return _months(f"{day.year}-Q{number}", kind, day.year, 3 * number - 2, 3)
    if kind == US_YEAR:
        year = day.year + (day.month >= 10)
        return _months(f"US-{year}", kind, year - 1, 10, 12)
    year = day.year - (day.month < 4)
    return _months(f"LS-{year}", kind, year, 4, 12)


def _months(key, kind, year, month, number):
    """``number`` whole months from the first day of ``month``."""
    end = year * 12 + month - 1 + number - 1
    last_year, last_month = end // 12, end % 12 + 1
    last = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return Period(key, kind, date(year, month, 1), last)


def parse(key, grants=None):
    """The Period of a key, or None for anything else.

    ``grants`` finds a grant's (name, first day, last day) by its number, or None.
    """
    if found := _GRANT.fullmatch(key):
        number = int(found[1])
        days = grants(number) if grants else None
        return days and Period(key, GRANT, days[1], days[2], days[0], number)
    for kind, form in _FORMS.items():
        if found := form.fullmatch(key):
            return _parsed(kind, *map(int, found.groups()))
    return None


def _parsed(kind, year, number=1):
    if not EARLIEST <= year <= LATEST:
        return None
    months = {MONTH: number, QUARTER: 3 * number, US_YEAR: 1, LESOTHO_YEAR: 4}
    return of(kind, date(year, months[kind], 1))


def latest(kind, day, number):
    """The last ``number`` periods of ``kind`` up to the one that ``day`` lies in, newest first."""
    found = [of(kind, day)]
    while len(found) < number:
        found.append(found[-1].previous)
    return found
