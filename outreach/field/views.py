"""The pages of the field form: enter, list, change, delete, and a slip to print."""

from django.db.models import ProtectedError
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from ..choices import Source
from ..models import Activity
from ..review import alike
from . import prefill, records, slips
from .forms import EnvelopeForm, FieldForm
from .guards import for_officers, page
from .receipts import State

LISTED = 20
OLDER = _("This record has changed since you opened it. Save again to put this in its place.")


@for_officers
def new(request):
    """A fresh record, with what this officer did last as its start."""
    if request.method == "POST":
        return _save(request, None)
    activity = Activity()
    proposed = prefill.proposed(request.user, request.GET)
    form = FieldForm(user=request.user, instance=activity, initial=proposed)
    return page(request, "form", {"form": form, "envelope": _envelope(activity)})


@for_officers
def edit(request, uuid):
    """A record that is there already; 404 when it is somebody else's, or too detailed."""
    activity = _found(request, "change", uuid)
    if activity.merged_into_id or not records.fits_the_form(activity):
        return page(request, "detailed", {"activity": activity})
    if request.method == "POST":
        return _save(request, activity)
    form = FieldForm(user=request.user, instance=activity)
    context = {"form": form, "envelope": _envelope(activity), "activity": activity}
    return page(request, "form", context)


def _found(request, action, uuid):
    activity = records.find(request.user, action, uuid)
    if activity is None:
        raise Http404
    return activity


def _envelope(activity):
    """Names a record, with a time after that of the version its writer has seen."""
    activity.edit_now()
    edited_at = activity.edited_at.isoformat()
    return EnvelopeForm(initial={"uuid": activity.uuid, "edited_at": edited_at})


def _save(request, activity):
    """Store what was posted and show its receipt, or show it again with what is wrong."""
    data = request.POST.copy()
    if activity:
        data["uuid"] = str(activity.uuid)
    outcome = records.keep(request.user, data, Source.WEB)
    if outcome.state in (State.STORED, State.UNCHANGED):
        address = reverse("log_records", args=[translation.get_language()])
        return HttpResponseRedirect(f"{address}?sent={data['uuid']}")
    return _again(request, data, outcome, activity)


def _again(request, data, outcome, activity):
    """The form as it was typed; under a new number when the one it had is of no use."""
    named = activity or Activity()
    form = outcome.form or FieldForm(data, user=request.user, instance=named)
    if outcome.state is State.OLDER:
        form.add_error(None, OLDER)
        named = records.find(request.user, "change", data["uuid"]) or named
    elif outcome.form is None:
        form.add_error(None, [text for texts in outcome.errors.values() for text in texts])
    elif activity is None:
        named = Activity(uuid=data["uuid"])
    context = {"form": form, "envelope": _envelope(named), "activity": activity}
    return page(request, "form", context)


@for_officers
def mine(request):
    """The officer's own last records, each with its receipt code; first the one just sent."""
    listed = list(records.own(request.user)[:LISTED])
    for activity in listed:
        activity.receipt = records.receipt(activity)
    sent = next((one for one in listed if str(one.uuid) == request.GET.get("sent")), None)
    looks_like = alike.of(sent, request.user) if sent else []
    context = {"records": listed, "sent": sent, "looks_like": looks_like}
    return page(request, "records", context)


@for_officers
def delete(request, uuid):
    """Asks once, then takes the record out."""
    activity = _found(request, "delete", uuid)
    if activity.merged_into_id:
        return page(request, "detailed", {"activity": activity})
    if request.method != "POST":
        return page(request, "delete", {"activity": activity})
    try:
        records.delete(request.user, activity)
    except ProtectedError:
        return page(request, "delete", {"activity": activity, "is_needed": True})
    return redirect("log_records", code=translation.get_language())


@for_officers
def slip(request):
    """A use slip in every language on one side of A4: numbers, no name."""
    return page(request, "slip", slips.to_print())


@for_officers
def head_count(request):
    """A sheet for strokes in every language: what is kept instead of names and photographs."""
    return page(request, "head_count", slips.to_print())


@for_officers
def queue(request):
    """What waits on this phone; its script fills it."""
    return page(request, "queue", {})
