"""Two records of one activity: one counts, the other counts with it, for its own partner only."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from ..choices import Status
from ..models import Activity, LookAlikeDecision
from ..models.lookalikes import Decision
from .alike import decides, pair

TAKEN = _("One of the two counts with a joint activity already. Count that one by itself first.")
HOLDS = _("Other records count with this one already: let it be the one that counts.")
NOT_DONE = _("The record that counts must be done.")


@transaction.atomic
def merge(kept, other, user):
    """``other`` counts with ``kept``: its partner joins, the figures of ``kept`` stay as they are.

    ValidationError when one of them counts elsewhere or holds others: no chains.
    """
    kept, other = _held(kept, other, user)
    if kept.merged_into_id or other.merged_into_id:
        raise ValidationError(TAKEN)
    if other.merged.exists():
        raise ValidationError(HOLDS)
    if kept.status != Status.DONE and other.status == Status.DONE:
        raise ValidationError(NOT_DONE)
    other.settle(merged_into=kept)
    joined = _joining(kept, other)
    kept.co_partners.add(*joined)
    _decide(kept, other, user, Decision.MERGED, sorted(joined))
    log(other, "outreach.merge", user=user)


@transaction.atomic
def dismiss(one, other, user):
    """They are two activities: nobody is asked again."""
    _held(one, other, user)
    _decide(one, other, user, Decision.DISMISSED)


@transaction.atomic
def ask_again(decision, user):
    """Two records that were told apart wait for a decision once more."""
    if not decides(user) or decision.decision != Decision.DISMISSED:
        raise PermissionDenied
    log(decision, "wagtail.delete", user=user, deleted=True)
    decision.delete()


@transaction.atomic
def unmerge(other, user):
    """``other`` counts by itself again; partners that joined for its sake leave."""
    other = Activity.objects.select_for_update().get(pk=other.pk)
    kept = other.merged_into
    if not decides(user) or kept is None:
        raise PermissionDenied
    first, second = pair(kept, other)
    decision = LookAlikeDecision.objects.filter(first=first, second=second).first()
    other.settle(merged_into=None)
    log(other, "outreach.unmerge", user=user)
    if decision:
        staying = set(decision.joined) & _joined_by_others(kept)
        kept.co_partners.remove(*set(decision.joined) - staying)
        _hand_on(staying, kept)
        log(decision, "wagtail.delete", user=user, deleted=True)
        decision.delete()


def _held(one, other, user):
    """Both records as they are stored, kept from changing until this is over."""
    if not decides(user) or one.pk == other.pk:
        raise PermissionDenied
    held = Activity.objects.select_for_update().order_by("pk")
    found = {activity.pk: activity for activity in held.filter(pk__in=(one.pk, other.pk))}
    return found[one.pk], found[other.pk]


def _joining(kept, other):
    """The partners of ``other`` who are not partners of ``kept`` yet."""
    partners = {other.partner_id, *other.co_partners.values_list("pk", flat=True)}
    return partners - {kept.partner_id, *kept.co_partners.values_list("pk", flat=True)}


def _joined_by_others(kept):
    """The partners who are there for the sake of what still counts with ``kept``."""
    merged = kept.merged.prefetch_related("co_partners")
    return {pk for one in merged for pk in (one.partner_id, *(p.pk for p in one.co_partners.all()))}


def _hand_on(partners, kept):
    """From now on they are there for the sake of another record, and leave with that one."""
    for one in kept.merged.prefetch_related("co_partners").order_by("pk"):
        first, second = pair(kept, one)
        decision = LookAlikeDecision.objects.filter(first=first, second=second).first()
        brought = partners & {one.partner_id, *(p.pk for p in one.co_partners.all())}
        if decision and brought:
            decision.joined = sorted({*decision.joined, *brought})
            decision.save()
            partners = partners - brought


def _decide(one, other, user, decision, joined=()):
    first, second = pair(one, other)
    made, _created = LookAlikeDecision.objects.update_or_create(
        first=first,
        second=second,
        defaults={"decision": decision, "decided_by": user, "joined": list(joined)},
    )
    data = {"decision": decision, "records": [str(first), str(second)]}
    log(made, "outreach.look_alikes", user=user, data=data)
