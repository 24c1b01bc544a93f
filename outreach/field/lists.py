"""What the form offers one officer, for his phone to keep: places, editions, partners, grants."""

from django.http import JsonResponse
from django.utils import timezone, translation

from ..models import Activity
from . import prefill
from .forms import FieldForm
from .guards import officers_json
from .owners import owner

KEPT = ("partner", "community", "grant", "edition", "place_district", "place_border_post")
"""The fields whose choices are the officer's own, or change; the page itself holds the others."""


def lists_for(user):
    """{"fields": {name: [[value, label], …]}, "proposed": {name: value}}

    Choices of a group are [label of the group, [[value, label], …]].
    """
    form = FieldForm(user=user, instance=Activity())
    return {
        "fields": {name: _choices(form.fields[name]) for name in KEPT},
        "proposed": prefill.proposed(user, {}) | _only_partner(form),
    }


def _choices(field):
    return [_choice(value, label) for value, label in field.choices]


def _choice(value, label):
    if isinstance(label, list | tuple):
        return [str(value), [_choice(*one) for one in label]]
    return [str(value), str(label)]


def _only_partner(form):
    """A member of one partner is not asked for which."""
    field = form.fields["partner"]
    return {"partner": form.initial["partner"]} if field.disabled else {}


@officers_json
def lists(request):
    """The lists as JSON, in the language of the address."""
    said = {"owner": owner(request.user), "made": timezone.now().isoformat()}
    said |= {"language": translation.get_language()}
    return JsonResponse(said | lists_for(request.user))
