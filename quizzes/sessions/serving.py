"""What every page of a class session has in common."""

from functools import wraps

from django.http import Http404
from django.template.response import TemplateResponse
from django.views.decorators.csrf import csrf_exempt

from ..models import ClassSession
from . import codes


def session_view(view):
    """A view that nobody keeps a copy of, and that takes posts without a CSRF token.

    Such a token needs a cookie, and nobody here has one. A participant's post acts for nobody: a
    forged one is an answer like any other, signed for one page load, and slowed down in numbers.
    A host's post is allowed by the secret in its address, which a forger does not know.
    """

    @csrf_exempt
    @wraps(view)
    def wrapped(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "no-store"
        return response

    return wrapped


def page(request, name, context, status=200):
    """A page of the folder quizzes/sessions."""
    return TemplateResponse(request, f"quizzes/sessions/{name}.html", context, status=status)


def gone(request, session):
    """What an expired session, or one whose quiz is not public now, answers."""
    return page(request, "gone", {"session": session, "quiz": session.quiz}, status=410)


def session_of_host(secret):
    """The session that ``secret`` is the host link of; 404 when there is none."""
    found = ClassSession.objects.select_related("quiz").prefetch_related("phases")
    session = found.filter(host_key=codes.fingerprint(secret)).first()
    if session is None:
        raise Http404
    return session


def is_over(session):
    """Has its time come, or is its quiz gone from readers, or a risk check since?"""
    quiz = session.quiz
    return session.has_expired or not quiz.live or quiz.is_risk_check
