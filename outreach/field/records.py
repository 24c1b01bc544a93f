"""Takes records in, once each, whatever the network did to them, and takes them out again.

Form and JSON door end here. One record has one UUID, made where it was written; a newer version
replaces an older one and never the reverse.
"""

from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import NON_FIELD_ERRORS
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from .. import reach
from ..models import Activity, OutreachLogEntry
from ..permissions import PartnerRecordPolicy, oversees, own_partner_ids
from .forms import ROWS, UNUSABLE, EnvelopeForm, FieldForm
from .receipts import State, code, decide, fingerprint

policy = PartnerRecordPolicy(Activity)

PLAIN = (
    "type",
    "starts_on",
    "ends_on",
    "status",
    "basis",
    "reach_kind",
    "facilitator_language",
    "on_behalf_of",
    "register_number",
    "register_office",
    "notes",
)
RELATED = ("partner_id", "community_id", "grant_id")

DETAILED = _("The office added details to this record. Change it there.")
MERGED = _("Counted with a joint activity: this record is read-only.")
DELETED = _("This record was deleted. If it is needed, enter it as a new one.")


@dataclass
class Outcome:
    """What became of one record; ``errors`` by field when it was refused."""

    state: State
    code: str = ""
    errors: dict = field(default_factory=dict)
    form: FieldForm | None = None


def own(user):
    """The records this person entered and may change, newest first, ready to be listed."""
    reachable = policy.instances_user_has_any_permission_for(user, ["change"])
    entered = reachable.filter(entered_by=user).order_by("-created_at", "-pk")
    return entered.with_places().prefetch_related("uses__edition__material", "reach", "audiences")


def find(user, action, uuid):
    """The record if this person may do this with it, else None: both look the same."""
    reachable = policy.instances_user_has_any_permission_for(user, [action])
    return reachable.filter(uuid=uuid).first()


def fits_the_form(activity):
    """Can the field form say all of this? It has no table by age, and few rows of materials."""
    detailed = any(not reach.is_quick(row) for row in activity.reach.all())
    return not detailed and len(activity.uses.all()) <= len(ROWS)


def content(activity):
    """What a stored record says, as receipts read it."""
    return _content(activity, activity.audiences.all(), activity.uses.all(), activity.figures)


def _content(activity, audiences, uses, figures):
    said = {name: str(getattr(activity, name) or "") for name in PLAIN}
    said |= {name: getattr(activity, name) for name in RELATED}
    said["audiences"] = sorted(term.pk for term in audiences)
    said["uses"] = sorted([use.edition_id, use.copies] for use in uses)
    return said | {name: figures.get(name, 0) for name in reach.QUICK}


def receipt(activity):
    """The receipt code of a stored record."""
    return code(activity.uuid, content(activity))


def keep(user, data, source, handed_over=False):
    """Take one record in for ``user``, who may add records: an ``Outcome``.

    ``data`` is what a browser posts: fields of the form and of its envelope. ``handed_over``:
    somebody else wrote it, on another phone; the log says so.
    """
    envelope = EnvelopeForm(data)
    if not envelope.is_valid():
        return _refused(envelope.errors)
    named = envelope.cleaned_data | {"handed_over": handed_over}
    try:
        return _keep(user, data, source, **named)
    except IntegrityError:
        # The same record came twice at one moment: by now the other one is there.
        return _keep(user, data, source, **named)


@transaction.atomic
def _keep(user, data, source, uuid, edited_at, handed_over):
    # PostgreSQL lets one version of a record in at a time; SQLite lets one writer in at all.
    stored = Activity.objects.select_for_update().filter(uuid=uuid).first()
    refusal = _why_not(user, uuid, stored)
    if refusal:
        return refusal
    before = None
    if stored:
        before = (stored.edited_at, fingerprint(content(stored)))
        if edited_at < stored.edited_at:
            return Outcome(State.OLDER, receipt(stored))
    activity = stored or Activity(uuid=uuid, entered_by=user, source=source)
    form = FieldForm(data, user=user, instance=activity)
    if not form.is_valid():
        return _refused(form.errors, form)
    form.settle_place(user)
    said = _content(form.instance, form.cleaned_data["audiences"], form.uses, form.figures())
    state = decide(before, (edited_at, fingerprint(said)))
    if state is State.STORED:
        activity.edited_at = edited_at
        with activity.changed_by(user):
            form.save()
        data = {"handed_over": True} if handed_over else {}
        log(activity, "wagtail.edit" if stored else "wagtail.create", user=user, data=data)
        return Outcome(state, code(uuid, said))
    return Outcome(state, receipt(Activity.objects.get(uuid=uuid)))


def _why_not(user, uuid, stored):
    """The refusal of a record whose number is taken or used up; None when it may come in."""
    if stored is None:
        return _why_not_again(user, uuid)
    if find(user, "change", uuid) is None:
        return _refused({"uuid": [UNUSABLE]})
    if stored.merged_into_id:
        return _refused({NON_FIELD_ERRORS: [MERGED]})
    if not fits_the_form(stored):
        return _refused({NON_FIELD_ERRORS: [DETAILED]})
    return None


def _why_not_again(user, uuid):
    """A deleted record stays deleted, however often a phone sends it."""
    deleted = OutreachLogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(Activity),
        action="wagtail.delete",
        data__record=str(uuid),
    ).first()
    if deleted is None:
        return None
    if oversees(user) or deleted.partner_id in own_partner_ids(user):
        return _refused({NON_FIELD_ERRORS: [DELETED]})
    return _refused({"uuid": [UNUSABLE]})


def _refused(errors, form=None):
    said = {name: [str(text) for text in texts] for name, texts in errors.items()}
    return Outcome(State.REFUSED, errors=said, form=form)


@transaction.atomic
def delete(user, activity):
    """Take a record out; its number is used up."""
    log(activity, "wagtail.delete", user=user, deleted=True)
    activity.delete()
