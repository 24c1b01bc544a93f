"""The form without a network: the worker that keeps it, its shell, and a fresh token to send with.

The shell is the same page for everybody: nothing in it is of anybody. Whose records and lists a
phone shows, its own scripts know (``field-store.js``).
"""

import hashlib
import json

from django.contrib.staticfiles import finders
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core import languages
from core.models import SiteSettings

from ..models import Activity
from . import slips
from .forms import EnvelopeForm, FieldForm
from .guards import officers_json
from .owners import owner
from .words import scripts_block

SCRIPTS = ("text", "store", "queue", "form", "list", "start", "leave")
FILES = (
    "outreach/field.css",
    *(f"outreach/field-{name}.js" for name in SCRIPTS),
)


@require_safe
@never_cache
def shell(request, code):
    """The form with empty lists, and the sheets to print, for nobody."""
    with translation.override(code):
        response = render(request, "outreach/field/shell.html", _shell(code))
    response["Content-Language"] = code
    return response


def _shell(code):
    form = FieldForm(user=None, instance=Activity(starts_on=None), initial={"starts_on": None})
    return {
        "form": form,
        "envelope": EnvelopeForm(),
        "code": code,
        "is_shell": True,
        **slips.to_print(),
        "scripts": scripts_block(code),
        "other_languages": [
            (one.code, one.name, reverse("log_new", args=[one.code]))
            for one in languages.LANGUAGES
            if one.code != code
        ],
    }


@require_safe
@never_cache
def worker(request):
    """The service worker; another one as soon as anything that it keeps changes."""
    settings = {
        "shells": {code: reverse("log_shell", args=[code]) for code in languages.codes()},
        "files": [static(name) for name in FILES],
        "opens": SiteSettings.for_request(request).default_language,
    }
    settings["version"] = _version(settings)
    script = render_to_string("outreach/field/worker.js", {"settings": json.dumps(settings)})
    return HttpResponse(script, content_type="text/javascript; charset=utf-8")


def _version(settings):
    """Another one when a shell or a file of it says something else."""
    digest = hashlib.sha256(json.dumps(settings).encode())
    for code in languages.codes():
        with translation.override(code):
            digest.update(render_to_string("outreach/field/shell.html", _shell(code)).encode())
    for name in FILES:
        with open(finders.find(name), "rb") as file:
            digest.update(file.read())
    return digest.hexdigest()[:16]


@officers_json
def token(request):
    """A token that holds now, and whose queue may be sent with it."""
    return JsonResponse({"token": get_token(request), "owner": owner(request.user)})
