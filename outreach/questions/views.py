"""The officers' page: write down what was asked, and see what the own partner wrote down."""

from django.db import transaction
from django.shortcuts import redirect
from django.utils import translation
from wagtail.log_actions import log

from ..field.guards import for_officers, page
from ..models import HeardQuestion
from ..permissions import PartnerRecordPolicy
from ..posted import is_key
from .forms import HeardForm

LISTED = 20

policy = PartnerRecordPolicy(HeardQuestion)


@for_officers
def asked(request):
    """Takes one question or rumour in, or takes one of the own partner's out."""
    if not policy.user_has_permission(request.user, "add"):
        return page(request, "refused", {}, status=403)
    if "delete" in request.POST:
        return _delete(request, request.POST["delete"])
    form = HeardForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        _keep(form, request.user)
        return _back("?sent=1")
    found = policy.instances_user_has_any_permission_for(request.user, ["add", "view"])
    heard = found.select_related("topic", "district", "answered_by")[:LISTED]
    context = {"form": form, "heard": heard, "is_sent": "sent" in request.GET}
    return page(request, "asked", context)


def _back(query=""):
    response = redirect("log_asked", code=translation.get_language())
    response["Location"] += query
    return response


@transaction.atomic
def _keep(form, user):
    log(form.save(), "wagtail.create", user=user)


@transaction.atomic
def _delete(request, key):
    """Of what is out of reach, nothing happens: as with what does not exist."""
    reachable = policy.instances_user_has_permission_for(request.user, "delete")
    question = reachable.filter(pk=key).first() if is_key(key) else None
    if question:
        log(question, "wagtail.delete", user=request.user, deleted=True)
        question.delete()
    return _back()
