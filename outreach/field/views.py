"""The pages of the field form: enter, list, change, delete, and a slip to print."""

from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.db.models import ProtectedError
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core import languages

from ..choices import Source
from ..models import Activity
from . import prefill, records
from .forms import EnvelopeForm, FieldForm
from .language import chosen, remember
from .receipts import State

LISTED = 20
OLDER = _("This record has changed since you opened it. Save again to put this in its place.")


def for_officers(view):
    """Sign in first; who logs nothing is told so; all in the language of the address."""

    @never_cache
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def guarded(request, code=None, **named):
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path(), reverse("wagtailadmin_login"))
        code = code or chosen(request)
        remember(request, code)
        with translation.override(code):
            response = _guarded(request, view, named)
        response["Content-Language"] = code
        return response

    return guarded


def _guarded(request, view, named):
    if not records.policy.user_has_permission(request.user, "add"):
        return _page(request, "refused", {}, status=403)
    return view(request, **named)


def _page(request, template, context, status=200):
    context |= {"code": translation.get_language(), "other_languages": _others(request)}
    return render(request, f"outreach/field/{template}.html", context, status=status)


def _others(request):
    """[(code, name, address)] of this page in the other languages."""
    first, _slash, tail = request.path_info.removeprefix("/log/").partition("/")
    here = tail if first in languages.codes() else ""
    return [
        (one.code, one.name, f"/log/{one.code}/{here}")
        for one in languages.LANGUAGES
        if one.code != translation.get_language()
    ]


@for_officers
def new(request):
    """A fresh record, with what this officer did last as its start."""
    if request.method == "POST":
        return _save(request, None)
    activity = Activity()
    proposed = prefill.proposed(request.user, request.GET)
    form = FieldForm(user=request.user, instance=activity, initial=proposed)
    return _page(request, "form", {"form": form, "envelope": _envelope(activity)})


@for_officers
def edit(request, uuid):
    """A record that is there already; 404 when it is somebody else's, or too detailed."""
    activity = _found(request, "change", uuid)
    if not records.fits_the_form(activity):
        return _page(request, "detailed", {"activity": activity})
    if request.method == "POST":
        return _save(request, activity)
    form = FieldForm(user=request.user, instance=activity)
    context = {"form": form, "envelope": _envelope(activity), "activity": activity}
    return _page(request, "form", context)


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
    return _page(request, "form", context)


@for_officers
def mine(request):
    """The officer's own last records, each with its receipt code; first the one just sent."""
    listed = list(records.own(request.user)[:LISTED])
    for activity in listed:
        activity.receipt = records.receipt(activity)
    sent = [one for one in listed if str(one.uuid) == request.GET.get("sent")]
    return _page(request, "records", {"records": listed, "sent": sent[0] if sent else None})


@for_officers
def delete(request, uuid):
    """Asks once, then takes the record out."""
    activity = _found(request, "delete", uuid)
    if request.method != "POST":
        return _page(request, "delete", {"activity": activity})
    try:
        records.delete(request.user, activity)
    except ProtectedError:
        return _page(request, "delete", {"activity": activity, "is_needed": True})
    return redirect("log_records", code=translation.get_language())


@for_officers
def slip(request):
    """A use slip in every language on one side of A4: numbers, no name."""
    return _page(request, "slip", {"slips": languages.codes()})
