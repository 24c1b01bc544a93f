"""What everybody may know of where we have been: by district, late, and without small counts.

No plan, no gap, no community and no partner; there is no total either, from which a hidden figure
could be subtracted. People are rounded down to fives, so that two looks at the page, a day apart,
do not tell how many came to one activity.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.apps import apps
from django.db.models import Count, Q, Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from core.models import District

from ..choices import Basis

QUIET_DAYS = 60
FEWEST = 5
STEP = 5


@dataclass(frozen=True)
class Line:
    """One district: figures as they are shown, people by the basis of their figure."""

    district: District
    activities: str
    people: list


def shown(count):
    """A figure for everybody; empty for none."""
    if not count:
        return ""
    return _("fewer than %(number)s") % {"number": FEWEST} if count < FEWEST else str(count)


def rounded(people):
    """People rounded down, as long as that leaves any."""
    return people if people < FEWEST else people - people % STEP


def lines():
    """A Line of each district where something was done and ended long enough ago."""
    return [_line(district, counted) for district, counted in _counted()]


def _line(district, counted):
    people = [(basis.label, rounded(counted[basis.value] or 0)) for basis in Basis]
    return Line(
        district,
        shown(counted["activities"]),
        [(label, shown(count)) for label, count in people if count],
    )


def _counted():
    """(district, {figure: number}) in the order of the districts."""
    until = timezone.localdate() - timedelta(days=QUIET_DAYS)
    facts = apps.get_model("outreach", "ActivityFact").objects.filter(
        merged=False,
        first=True,
        activity__ends_on__lt=until,
        community__district__isnull=False,
    )
    people = {basis.value: Sum("direct", filter=Q(activity__basis=basis.value)) for basis in Basis}
    counted = {
        row.pop("community__district"): row
        for row in facts.values("community__district")
        .order_by()
        .annotate(activities=Count("pk"), **people)
    }
    return [(d, counted[d.pk]) for d in District.objects.all() if d.pk in counted]
