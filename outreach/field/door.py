"""The JSON door of the field form: records that waited on a phone come in here.

``POST /log/records/`` with one record or a list of them. A record is an object with the names of
the form's fields, ``uuid`` and ``edited_at`` (ISO 8601). The answer is {"records": [{"uuid",
"state": "stored" | "unchanged" | "older" | "refused", "code", "errors": {field: [text]}}]}, in
their order. Everything it says is JSON: 401 when signed out, 403 for a missing or stale token, a
missing second factor, somebody who logs nothing or the queue of somebody else, 400 and 413 for
what cannot be read.
"""

import json

from django.core.exceptions import RequestDataTooBig
from django.http import JsonResponse
from django.utils import translation
from django.utils.datastructures import MultiValueDict
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from rest_framework.authentication import CSRFCheck

from ..choices import Source
from . import records
from .guards import refusal_in_json
from .language import chosen
from .owners import owner

MOST = 200
"""Records in one request: a season of one officer's work."""
OWNER_HEADER = "X-Log-Owner"
"""Whose queue is being sent: on a shared phone somebody else may have signed in meanwhile."""


class Unreadable(ValueError):
    """What was sent is no record."""


def _error(name, status):
    return JsonResponse({"error": name}, status=status)


@csrf_exempt  # checked below: Django's own refusal is a page
@never_cache
def take(request):
    refusal = _refusal(request)
    if refusal:
        return refusal
    try:
        sent = _read(request)
    except Unreadable:
        return _error("unreadable", 400)
    except RequestDataTooBig:
        return _error("too_much", 413)
    if len(sent) > MOST:
        return _error("too_much", 413)
    with translation.override(chosen(request)):
        return JsonResponse({"records": [_take_one(request.user, record) for record in sent]})


def _refusal(request):
    """Why nothing is taken from this request; None when it may go on."""
    if request.method != "POST":
        return _error("post_only", 405)
    if not request.user.is_authenticated:
        return _error("signed_out", 401)
    if _token_is_wrong(request):
        return _error("csrf", 403)
    if request.headers.get(OWNER_HEADER, owner(request.user)) != owner(request.user):
        return _error("another_person", 403)
    return refusal_in_json(request)


def _token_is_wrong(request):
    check = CSRFCheck(lambda request: None)
    check.process_request(request)
    return check.process_view(request, None, (), {}) is not None


def _read(request):
    """The records as what a form takes."""
    try:
        sent = json.loads(request.body)
    except (ValueError, RecursionError) as error:
        raise Unreadable from error
    sent = sent if isinstance(sent, list) else [sent]
    return [form_data(record) for record in sent]


def form_data(record):
    """One record of JSON as what a browser posts; ``Unreadable`` when it can be none."""
    if not isinstance(record, dict):
        raise Unreadable
    said = {name: value for name, value in record.items() if value is not None}
    return MultiValueDict({name: _words(value) for name, value in said.items()})


def _words(value):
    return [_word(one) for one in (value if isinstance(value, list) else [value])]


def _word(value):
    """What a browser would post for this value."""
    if isinstance(value, dict | list):
        raise Unreadable
    return str(value).encode("utf-8", "replace").decode()  # no half of a character


def _take_one(user, record):
    outcome = records.keep(user, record, Source.OFFLINE)
    return {
        "uuid": record.get("uuid", ""),
        "state": outcome.state,
        "code": outcome.code,
        "errors": outcome.errors,
    }
