"""Finds records that look alike: of one record for who enters it, all open pairs for who decides.

Nobody is told about a record out of his reach.
"""

from datetime import timedelta

from django.db.models import OuterRef, Q, Subquery

from .. import lookalikes
from ..choices import Status
from ..models import Activity, ActivityFact, LookAlikeDecision
from ..permissions import ANY_ACTION, PartnerRecordPolicy, oversees

MOST = 200
"""Records near a new one that it is compared with."""
LISTED = 5

policy = PartnerRecordPolicy(Activity)


def decides(user):
    """May this person say whether two records are one?"""
    return oversees(user) and user.has_perm("outreach.change_activity")


def pair(one, other):
    """The UUIDs of two records in the order in which a decision names them."""
    return tuple(sorted((one.uuid, other.uuid)))


def decided():
    """The pairs that nobody is asked about any more."""
    return set(LookAlikeDecision.objects.values_list("first", "second"))


def of(activity, user):
    """The records within reach of ``user`` that look like this one and were not decided on."""
    if activity.status == Status.CANCELLED or activity.merged_into_id:
        return []
    margin = timedelta(days=lookalikes.DAYS)
    near = (
        policy.instances_user_has_any_permission_for(user, ANY_ACTION)
        .counted()
        .exclude(Q(pk=activity.pk) | Q(status=Status.CANCELLED))
        .filter(
            community=activity.community_id,
            type=activity.type,
            starts_on__range=(activity.starts_on - margin, activity.starts_on + margin),
        )
    )
    near = near.with_places().with_people()
    found = {one.pk: one for one in near[:MOST]}
    alike = lookalikes.of(_candidate(activity), [_candidate(one) for one in found.values()])
    known = decided() if alike else set()
    open_ones = [found[one.key] for one in alike if pair(activity, found[one.key]) not in known]
    return open_ones[:LISTED]


def _candidate(activity):
    people = activity.people if hasattr(activity, "people") else activity.figures["total"]
    return lookalikes.Candidate(
        activity.pk,
        activity.partner_id,
        activity.community_id,
        activity.type,
        activity.starts_on,
        people,
        activity.reach_kind,
    )


def open_pairs():
    """[(pk, pk)] of all partners' records that look alike and wait for a decision, newest first.

    Read from the facts in one pass; ``records_of`` reads the records of a page of them.
    """
    known = _decided_keys()
    pairs = ((one.key, other.key) for one, other in lookalikes.find(_newest_first()))
    return [two for two in pairs if frozenset(two) not in known]


def _decided_keys():
    """The pairs of ``decided`` by their primary keys: no UUID is read of any other record."""

    def key(side):
        return Subquery(Activity.objects.filter(uuid=OuterRef(side)).order_by().values("pk"))

    found = LookAlikeDecision.objects.order_by().values_list(key("first"), key("second"))
    return {frozenset(two) for two in found}


def records_of(pairs):
    """[(record, record)] of these pairs, without what was deleted a moment ago."""
    keys = {key for two in pairs for key in two}
    found = Activity.objects.with_places().with_people().in_bulk(keys)
    return [(found[one], found[other]) for one, other in pairs if {one, other} <= found.keys()]


def _newest_first():
    facts = ActivityFact.objects.filter(first=True, merged=False).order_by("-day", "-activity")
    names = ("activity", "partner", "community", "type", "day", "direct", "indirect")
    for pk, partner, community, kind, day, direct, indirect in facts.values_list(*names).iterator():
        reach_kind = "indirect" if indirect else "direct"
        yield lookalikes.Candidate(
            pk, partner, community, kind, day, direct + indirect or None, reach_kind
        )
