"""The figures of DHIS2 from the records: done activities, each joint one once, by first day."""

from collections import defaultdict

from django.db.models import Count, Sum

from .. import reach
from ..choices import Status
from ..models import Activity, MaterialUse, Reach
from ..models.exports import DhisMeasure
from .dhis import MONTH, Key, period

PARTS = ("community__district", "starts_on__year", "starts_on__month", "reach_kind", "basis")


def figures(first, last, kind=MONTH):
    """{Key: number} of the activities that began from ``first`` to ``last``; none is zero.

    ``kind`` says of what each figure is: a month, or a quarter.
    """
    done = Activity.objects.counted().filter(status=Status.DONE, starts_on__range=(first, last))
    found = defaultdict(int)
    for *parts, number in done.order_by().values_list(*PARTS).annotate(Count("pk")):
        found[_key(kind, DhisMeasure.ACTIVITIES, *parts)] += number
    of_activity = [f"activity__{part}" for part in PARTS]
    uses = MaterialUse.objects.filter(activity__in=done).order_by()
    for *parts, number in uses.values_list(*of_activity).annotate(Sum("copies")):
        found[_key(kind, DhisMeasure.COPIES, *parts)] += number
    people = Reach.objects.filter(activity__in=done).order_by()
    for *parts, sex, age, number in people.values_list(*of_activity, "sex", "age").annotate(
        Sum("count")
    ):
        found[_key(kind, reach.figure_of(sex, age), *parts)] += number
    return {key: number for key, number in found.items() if number}


def _key(kind, measure, district, year, month, reach_kind, basis):
    return Key(district, period(kind, year, month), str(measure), reach_kind, basis)
