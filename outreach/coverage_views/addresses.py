"""Where a cell leads: to the list of exactly the activities that it counts."""

from calendar import monthrange
from datetime import date

from django.urls import reverse
from django.utils.html import escape
from django.utils.http import urlencode

from ..choices import Status
from ..filters import FIRST_PARTNER, ScopeFilterSet

PERIOD = ("starts_on_from", "starts_on_to")
SHARED = {*ScopeFilterSet.base_filters, *PERIOD} - {"starts_on"}
"""What the list and the report both ask for, under the same names."""


class ListAddresses:
    """Addresses of the list of activities for one report: all that they share is written once.

    A name that comes twice counts as it comes last, so that a cell narrows what was chosen.
    """

    def __init__(self, query, across):
        given = [(name, query[name]) for name in sorted(SHARED) if query.get(name)]
        given += [("status", Status.DONE.value), ("counted", "yes")]
        self.start = f"{reverse('outreach_activity:index')}?{urlencode(given)}"
        self.across = across
        self.has_partner = bool(query.get("partner"))
        self.days = tuple(_day(query.get(name, "")) for name in PERIOD)

    def of(self, place, column=None):
        """The address for one community, and one column of it."""
        address = f"{self.start}&community={place.key}"
        return f"{address}&{self._asked(column)}" if column else address

    def of_month(self, month):
        """The address for one month, in all communities."""
        return f"{self.start}&{self._period(month)}"

    def escaped(self, places, columns):
        """({place key: start of an address}, {column key: its end}), ready for HTML."""
        starts = {place.key: escape(self.of(place)) for place in places}
        return starts, {one.key: escape(f"&{self._asked(one)}") for one in columns}

    def _asked(self, column):
        if column.key is None:
            return "no_material=true"
        if self.across == "month":
            return self._period(column.key)
        asked = {self.across: column.key}
        if self.across == "partner" and not self.has_partner:
            # Among all partners a joint activity stands in one column only.
            asked["counted"] = FIRST_PARTNER
        return urlencode(asked)

    def _period(self, month):
        """The days of a month that lie in the period, where one was chosen."""
        year, number = month // 12, month % 12 + 1
        first, last = date(year, number, 1), date(year, number, monthrange(year, number)[1])
        start, end = self.days
        days = (max(start or first, first), min(end or last, last))
        return urlencode({name: day.isoformat() for name, day in zip(PERIOD, days, strict=True)})


def _day(words):
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
