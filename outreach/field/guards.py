"""Who may open a page of the field form, and who may ask its scripts' questions."""

from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core import languages

from . import records
from .language import chosen, remember
from .words import scripts_block


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
        return page(request, "refused", {}, status=403)
    return view(request, **named)


def officers_json(view):
    """For scripts: what is refused is a state and a word in JSON, never a redirect."""

    @never_cache
    @require_http_methods(["GET"])
    @wraps(view)
    def guarded(request, code=None):
        refusal = refusal_in_json(request)
        if refusal:
            return refusal
        with translation.override(code or chosen(request)):
            return view(request)

    return guarded


def refusal_in_json(request):
    """Why this person is told nothing; None for an officer."""
    if not request.user.is_authenticated:
        return JsonResponse({"error": "signed_out"}, status=401)
    if not records.policy.user_has_permission(request.user, "add"):
        return JsonResponse({"error": "not_an_officer"}, status=403)
    return None


def page(request, template, context, status=200):
    """A page of the field form with its furniture, for the signed-in person."""
    code = translation.get_language()
    context |= {
        "code": code,
        "other_languages": _others(request),
        "scripts": scripts_block(code, request.user),
    }
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
