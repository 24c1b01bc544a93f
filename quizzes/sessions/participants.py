"""The pages of a class: from the code to the thanks."""

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import translation

from core.models import SiteSettings

from ..models import ClassSession
from ..models.sessions import Group
from ..taking import posted
from ..taking.items import items
from . import codes, counting, flood, phases, qr, tally
from .opening import phases_of
from .serving import gone, is_over, page, session_view

WAIT_SECONDS = str(flood.WINDOW)


@session_view
def short(request, code=""):
    """`/q/` and `/q/CODE/`: to the same address in a language, the session's own if it has one."""
    session = _session(code)
    language = session.language if session else SiteSettings.for_request(request).default_language
    with translation.override(language):
        address = reverse("session_join", args=[code]) if code else reverse("session_start")
    return HttpResponseRedirect(address)


@session_view
def picture(request, code):
    """The QR code of the short link, as a file of its own."""
    session = _session(code)
    if session is None or is_over(session):
        return HttpResponse(status=404)
    address = request.build_absolute_uri(reverse("session_short", args=[session.code]))
    return HttpResponse(qr.svg(address), content_type="image/svg+xml")


@session_view
def join(request, code):
    """The questions while a part is open; what to do instead while none is."""
    session = _session(code)
    if session is None:
        return _unknown(request, code)
    if is_over(session):
        return gone(request, session)
    phase = next((one for one in phases_of(session).values() if one.state.is_open), None)
    if request.method == "POST":
        return _answer(request, session, phase)
    if phase is None:
        return _shut(request, session, answered=False)
    return _questions(request, session, items(session.quiz), counting.new_form(phase))


def _session(code):
    found = ClassSession.objects.select_related("quiz").prefetch_related("phases")
    return found.filter(code=codes.read(code)).first()


def _unknown(request, code):
    status = 429 if flood.is_flooding(request, "wrong codes") else 404
    response = page(request, "unknown", {"code": code}, status)
    if status == 429:
        response["Retry-After"] = WAIT_SECONDS
    return response


def _shut(request, session, answered):
    """Nothing is open. ``answered``: somebody has just sent answers, which were not counted."""
    return page(request, "shut", {"quiz": session.quiz, "late": answered})


def _questions(request, session, found, form, status=200, **said):
    context = {"quiz": session.quiz, "items": found, "form": form, "groups": Group.choices}
    return page(request, "join", context | said, status)


def _answer(request, session, phase):
    """The page that answers a sent form: thanks, or the form with what is still to do."""
    sent = posted(request)
    ticked = {found.key: sent.getlist(found.field_name) for found in session.quiz.question_list}
    found = items(session.quiz, ticked)
    said = {"group": sent.get("group", ""), "anyway": bool(sent.get("anyway"))}
    form = counting.read_form(sent.get("form", ""))
    if phase is None or (form and form[0] != phase.pk):
        return _shut(request, session, answered=True)
    if form is None:
        return _questions(request, session, found, counting.new_form(phase), unread=True, **said)
    if not said["anyway"] and any(item.is_missing for item in found):
        return _questions(
            request, session, found, sent["form"], missing=True, **said | {"anyway": True}
        )
    if flood.is_flooding(request, "answers"):
        response = _questions(request, session, found, sent["form"], 429, flooding=True, **said)
        response["Retry-After"] = WAIT_SECONDS
        return response
    return _counted(request, session, phase, form[1], found, said["group"])


def _counted(request, session, phase, form_key, found, group):
    group = group if group in Group.values else ""
    sheet = tally.sheet([item.answer for item in found])
    if counting.count(phase.pk, form_key, sheet, group) is counting.Outcome.CLOSED:
        return _shut(request, session, answered=True)
    return page(request, "thanks", {"quiz": session.quiz, "is_last": phase.name == phases.AFTER})
