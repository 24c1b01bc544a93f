"""The pages of whoever opened a session: start, parts, results, tallies."""

from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils import translation

from ..models.sessions import PhaseName, Source
from ..taking import posted
from . import codes, flood, phases, results, tally
from .forms import HandsForm, PaperForm, StartForm
from .opening import close_phase, open_phase, open_session, phases_of, rules_of
from .serving import gone, is_over, page, session_of_host, session_view
from .totals import enter

FORMS = {"hands": (HandsForm, Source.HANDS), "paper": (PaperForm, Source.PAPER)}
MOST_RISKS = 99


@session_view
def start(request):
    """A code to join by, or a quiz to open; anybody may."""
    if "code" in request.GET:
        return _to_class(request, request.GET["code"])
    if request.method != "POST":
        first = {"quiz": request.GET.get("quiz"), "language": translation.get_language()}
        return page(request, "start", {"form": StartForm(initial=first)})
    form = StartForm(posted(request))
    if not form.is_valid():
        return page(request, "start", {"form": form})
    if flood.is_flooding(request, "sessions"):
        return page(request, "start", {"form": form, "flooding": True}, status=429)
    _session, secret = open_session(form.cleaned_data["quiz"], form.cleaned_data["language"])
    with translation.override(form.cleaned_data["language"]):
        address = reverse("session_host", args=[secret])
    return _see(address)


def _to_class(request, typed):
    code = codes.read(typed)
    if not code:
        return page(request, "unknown", {"code": typed}, status=404)
    return HttpResponseRedirect(reverse("session_join", args=[code]))


def _see(address):
    """After a post, look at ``address``."""
    response = HttpResponseRedirect(address)
    response.status_code = 303
    return response


@session_view
def host(request, secret):
    """Code, parts and results, behind the private link."""
    session = session_of_host(secret)
    if is_over(session):
        return gone(request, session)
    if request.method == "POST":
        _do(session, posted(request))
        return _see(request.path)
    risks = _risks(request.GET.get("risks", ""))
    context = {
        "session": session,
        "quiz": session.quiz,
        "secret": secret,
        "result": results.for_host(session, risks),
        "parts": _parts(session),
        "risks": risks,
        "most_risks": len(tally.scored(rules_of(session.quiz))),
        "fewest": phases.FEWEST,
    }
    return page(request, "host", context)


def _do(session, sent):
    """Open or close a part, as a button says; a button of an old page does nothing."""
    found = phases_of(session)
    if sent.get("open") in found:
        open_phase(session, sent["open"])
    elif sent.get("close") in found:
        close_phase(found[sent["close"]])


def _parts(session):
    """[(phase, its rules' state, may it be opened)], before and after."""
    found = phases_of(session)
    states = {name: phase.state for name, phase in found.items()}
    return [(found[name], states[name], phases.may_open(name, states)) for name in PhaseName.values]


def _risks(text):
    number = int(text) if text.isascii() and text.isdigit() else results.RISKS
    return min(max(number, 1), MOST_RISKS)


@session_view
def totals(request, secret, part, means):
    """The form for what was counted by hand: ``means`` is hands or paper."""
    session = session_of_host(secret)
    if is_over(session):
        return gone(request, session)
    phase = phases_of(session)[part]
    form_class, source = FORMS[means]
    form = form_class(_questions(session.quiz, means), posted(request) or None)
    if not form.questions:
        raise Http404
    may_be_filled_in = phase.state.may_be_filled_in
    if may_be_filled_in and form.is_valid() and enter(session, part, source, form.totals):
        return _see(reverse("session_host", args=[secret]))
    context = {"session": session, "quiz": session.quiz, "secret": secret, "phase": phase}
    context |= {"form": form, "may_be_filled_in": may_be_filled_in}
    return page(request, means, context)


@session_view
def sheet(request, secret):
    """The tally sheet, to print: strokes beside each answer, papers by questions right."""
    session = session_of_host(secret)
    if is_over(session):
        return gone(request, session)
    form = PaperForm(session.quiz.question_list)
    context = {"session": session, "quiz": session.quiz, "secret": secret, "form": form}
    return page(request, "sheet", context)


def _questions(quiz, means):
    if means == "paper":
        return quiz.question_list
    wanted = [rule.key for rule in tally.for_hands(rules_of(quiz))]
    return [question for question in quiz.question_list if question.key in wanted]
