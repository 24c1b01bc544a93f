"""Which new rows of a file look like a record that is there, or like another row of the file."""

from collections import defaultdict
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .. import lookalikes
from ..choices import Status
from ..models import Activity
from ..permissions import ANY_ACTION, PartnerRecordPolicy

POLICY = PartnerRecordPolicy(Activity)


class Seen:
    """Records within reach of ``user`` near the rows of a batch, and the file's earlier rows.

    Both are kept by place, type and day, so that a row is compared with a few.
    """

    def __init__(self, user):
        self.user = user
        self._stored = {}
        self._rows = defaultdict(list)

    def look_near(self, activities):
        """Fetch what lies within a day of any of these, in one query."""
        self._stored = defaultdict(list)
        reachable = POLICY.instances_user_has_any_permission_for(self.user, ANY_ACTION).counted()
        near = reachable.exclude(status=Status.CANCELLED).filter(
            community__in={one.community_id for one in activities},
            type__in={one.type for one in activities},
            starts_on__in={day for one in activities for day in _around(one.starts_on)},
        )
        for one in near.with_people().order_by():
            _remember(self._stored, candidate(one, one.people))

    def like(self, activity):
        """What ``activity`` looks like, in words; "" for nothing. It is remembered."""
        one = candidate(activity, activity.figures["total"] or None)
        stored, earlier = _like(one, self._stored), _like(one, self._rows)
        _remember(self._rows, one)
        if stored:
            words = _("Looks like a record that is there already: %(day)s, people: %(people)s.")
            return words % {"day": date_format(stored[0].day), "people": stored[0].people or "?"}
        return _("Looks like an earlier row of this file.") if earlier else ""


def _remember(kept, one):
    kept[one.community, one.type, one.day].append(one)


def _like(one, kept):
    near = (kept.get((one.community, one.type, day), ()) for day in _around(one.day))
    return lookalikes.of(one, [other for some in near for other in some])


def _around(day):
    """The day itself and those near it, as far as the calendar goes."""
    number, last = day.toordinal(), date.max.toordinal()
    first, stop = max(number - lookalikes.DAYS, 1), min(number + lookalikes.DAYS, last) + 1
    return [date.fromordinal(one) for one in range(first, stop)]


def candidate(activity, people):
    return lookalikes.Candidate(
        str(activity.uuid),
        activity.partner_id,
        activity.community_id,
        activity.type,
        activity.starts_on,
        people,
        activity.reach_kind,
    )
