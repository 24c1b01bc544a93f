"""Which new rows of a file look like a record that is there, or like another row of the file."""

from collections import defaultdict
from datetime import timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .. import lookalikes
from ..choices import Status
from ..models import Activity
from ..permissions import ANY_ACTION, PartnerRecordPolicy
from . import cells

POLICY = PartnerRecordPolicy(Activity)


class Seen:
    """Records within reach of ``user`` near the rows of a batch, and the file's earlier rows."""

    def __init__(self, user):
        self.user = user
        self._stored = defaultdict(list)
        self._rows = defaultdict(list)

    def look_near(self, rows):
        """Fetch what lies within a day of any of these rows, in one query."""
        days = set()
        for row in rows:
            try:
                day = cells.day(row.get("start_date"))
            except ValueError:
                continue
            if day:
                days |= {day + timedelta(days=n) for n in (-lookalikes.DAYS, 0, lookalikes.DAYS)}
        reachable = POLICY.instances_user_has_any_permission_for(self.user, ANY_ACTION).counted()
        near = reachable.exclude(status=Status.CANCELLED).filter(starts_on__in=days).with_people()
        self._stored.clear()
        for one in near.order_by():
            self._stored[one.community_id, one.type].append(candidate(one, one.people))

    def like(self, activity):
        """What ``activity`` looks like, in words; "" for nothing. It is remembered."""
        one = candidate(activity, activity.figures["total"] or None)
        key = (activity.community_id, activity.type)
        stored = lookalikes.of(one, self._stored[key])
        earlier = lookalikes.of(one, self._rows[key])
        self._rows[key].append(one)
        if stored:
            words = _("Looks like a record that is there already: %(day)s, people: %(people)s.")
            return words % {"day": date_format(stored[0].day), "people": stored[0].people or "?"}
        return _("Looks like an earlier row of this file.") if earlier else ""


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
