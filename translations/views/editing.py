"""What the script of an editing form asks for, and the decisions that it sends."""

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST
from wagtail.images.permissions import permission_policy as image_policy
from wagtail.models import Page
from wagtail.permission_policies import ModelPermissionPolicy

from core.models import Image

from .. import review
from ..editing import find, form_data, hashes
from ..forms_editing import FieldDecisionForm, Verdict
from ..items import model_named

DECIDE = {
    Verdict.APPROVE: review.approve,
    Verdict.SEND_BACK: review.send_back,
    Verdict.MINOR_EDIT: review.keep_after_minor_edit,
}
DONE = {
    Verdict.APPROVE: gettext_lazy("Approved."),
    Verdict.SEND_BACK: gettext_lazy("Sent back."),
    Verdict.MINOR_EDIT: gettext_lazy("Kept as it was."),
}


@never_cache
@require_GET
def units(request, label, pk):
    """The texts of an item as its form shows them."""
    return JsonResponse(form_data(_editable(request.user, label, pk), request.user))


@never_cache
@require_POST
def decide(request, label, pk):
    """One decision about one text; answers with all texts of the item as they are now."""
    stored = _editable(request.user, label, pk)
    form = FieldDecisionForm(request.POST)
    if not form.is_valid():
        return _refused(next(iter(form.errors.values())), 400)
    data = form.cleaned_data
    line = find(stored, data["key"], data["language"])
    if line is None or hashes(line.unit) != {name: data[name] for name in hashes(line.unit)}:
        return _refused(
            [_("A text was changed since you opened this page. Look at it again, please.")], 409
        )
    try:
        with transaction.atomic():
            done = DECIDE[data["verdict"]](
                stored, [data["key"]], data["language"], request.user, data["comment"]
            )
    except ValidationError as error:
        return _refused(error.messages, 400)
    except PermissionDenied:
        return _refused([_("You may not decide this.")], 403)
    message = str(DONE[data["verdict"]]) if done else _("There was nothing to decide.")
    return JsonResponse(form_data(stored, request.user) | {"message": message})


def _refused(messages, status):
    return JsonResponse({"message": " ".join(map(str, messages))}, status=status)


def _editable(user, label, pk):
    """The stored item that ``user`` may open in its form; raises Http404, PermissionDenied."""
    try:
        stored = model_named(label)._default_manager.get(pk=pk)
    except (LookupError, ValueError, ObjectDoesNotExist) as error:
        raise Http404 from error
    if not _may_edit(user, stored):
        raise PermissionDenied
    return stored


def _may_edit(user, item):
    if isinstance(item, Page):
        return item.permissions_for_user(user).can_edit()
    if isinstance(item, Image):
        return image_policy.user_has_permission_for_instance(user, "change", item)
    return ModelPermissionPolicy(type(item)).user_has_permission(user, "change")
