"""Verifying a record, and sending it back with a comment."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from ..choices import Status, Verification
from ..models import Activity
from ..models.verification import UNCHECKED
from ..permissions import PartnerRecordPolicy, verifies

policy = PartnerRecordPolicy(Activity)

CHANGED = _("This record has changed since you opened it. Look at it again.")
NOT_DONE = _("Only an activity that is done can be verified.")
MERGED = _("This record counts with a joint activity: verify that one.")
COMMENT = _("Say what should be changed.")


def reachable(user):
    """The records this person may verify or send back."""
    if not verifies(user):
        return Activity.objects.none()
    return policy.instances_user_has_permission_for(user, "view")


def to_verify(user):
    """What waits for this person: done, handed in, counted in its own right."""
    waiting = reachable(user).counted()
    return waiting.filter(status=Status.DONE, verification=Verification.SUBMITTED)


def seen(activity):
    """Stands for the version of a record that somebody has before him."""
    return f"{activity.pk}:{activity.edited_at.isoformat()}"


@transaction.atomic
def verify(activity, user, version=None):
    """The record is right; ValidationError when it cannot be, or is not the ``version`` seen."""
    activity = _held(activity, user, version)
    if activity.status != Status.DONE:
        raise ValidationError(NOT_DONE)
    now = {
        "verification": Verification.VERIFIED,
        "verified_by": user,
        "verified_at": timezone.now(),
    }
    activity.settle(**UNCHECKED | now)
    log(activity, "outreach.verify", user=user)


@transaction.atomic
def send_back(activity, user, comment, version=None):
    """The officer is asked to change it; ``comment`` says what, and holds no data of a person."""
    activity = _held(activity, user, version)
    comment = " ".join(comment.split())
    if not comment:
        raise ValidationError(COMMENT)
    Activity._meta.get_field("verification_note").run_validators(comment)
    sent = {"verification": Verification.SENT_BACK, "verification_note": comment}
    activity.settle(**UNCHECKED | sent)
    log(activity, "outreach.send_back", user=user, data={"comment": comment})


def _held(activity, user, version):
    """The record as it is stored, kept from changing until this is over."""
    if not reachable(user).filter(pk=activity.pk).exists():
        raise PermissionDenied
    held = Activity.objects.select_for_update().get(pk=activity.pk)
    if version is not None and version != seen(held):
        raise ValidationError(CHANGED)
    if held.merged_into_id:
        raise ValidationError(MERGED)
    return held
