"""All texts of one item beside their translations, and what a reviewer decides about them."""

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views import View
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.permission_policies import ModelPermissionPolicy

from core import languages

from .. import permissions, review
from ..forms import Action, DecisionForm
from ..items import model_named
from ..models import TranslationStatus
from ..reports import file_buttons
from ..side_by_side import SideBySide

DECIDE = {
    Action.APPROVE: review.approve,
    Action.APPROVE_WAITING: review.approve,
    Action.SEND_BACK: review.send_back,
    Action.MINOR_EDIT: review.keep_after_minor_edit,
    Action.PUBLISH_ANYWAY: review.publish_anyway,
}


class ItemView(PermissionCheckedMixin, WagtailAdminTemplateMixin, View):
    """Every text of one item in one language: read by the team, decided about by reviewers."""

    template_name = "translations/admin/desk_item.html"
    header_icon = "globe"
    permission_policy = ModelPermissionPolicy(TranslationStatus)
    any_permission_required = ["view"]

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.stored = self._find(kwargs["label"], kwargs["pk"])
        self.page = SideBySide(
            self.stored, request.GET.get("language"), request.GET.get("show", "")
        )
        self.posted = {}

    def _find(self, label, pk):
        try:
            return model_named(label)._default_manager.get(pk=pk)
        except (LookupError, ValueError, ObjectDoesNotExist) as error:
            raise Http404 from error

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data())

    def post(self, request, *args, **kwargs):
        keys = [unit.key for unit in self.page.units]
        form = DecisionForm(request.POST, seen=self.page.seen, keys=keys)
        if not form.is_valid():
            return self._refuse(form.complaints(), 400)
        try:
            with transaction.atomic():
                decided = self._decide(**form.cleaned_data)
        except ValidationError as error:
            return self._refuse(error.messages, 400)
        except PermissionDenied:
            return self._refuse([_("You may not decide this.")], 403)
        self._tell(len(decided), Action(form.cleaned_data["action"]).label)
        return redirect(request.get_full_path())

    def _decide(self, action, keys, comment, seen):
        if action == Action.APPROVE_WAITING:
            keys = self.page.waiting_for(self.request.user)
        return DECIDE[action](self.stored, keys, self.page.language, self.request.user, comment)

    def _refuse(self, reasons, status):
        """The page again, with what was typed and ticked still there."""
        data = self.request.POST
        self.posted = {
            "at": data.get("at", ""),
            "keys": data.getlist("keys"),
            "comment": data.get("comment", ""),
        }
        for reason in reasons:
            messages.error(self.request, reason)
        return self.render_to_response(self.get_context_data(), status=status)

    def _tell(self, number, done):
        if not number:
            messages.warning(self.request, _("There was nothing to decide."))
            return
        words = ngettext("%(number)s text: %(done)s.", "%(number)s texts: %(done)s.", number)
        messages.success(self.request, words % {"number": number, "done": done})

    # --- what is printed ---------------------------------------------------------------
    def get_page_title(self):
        item = self.page.item
        return str(getattr(item, "get_admin_display_title", item.__str__)())

    def get_page_subtitle(self):
        return languages.names().get(self.page.language, "")

    def get_breadcrumbs_items(self):
        desk = {"url": reverse("translations:desk"), "label": _("Translations")}
        here = {
            "url": "",
            "label": self.get_page_title(),
            "sublabel": self.get_page_subtitle(),
        }
        return [*self.breadcrumbs_items, desk, here]

    @property
    def header_buttons(self):
        item = f"{self.stored._meta.label_lower}:{self.stored.pk}"
        query = {"item": item, "language": self.page.language}
        return file_buttons(self.request.user, query)

    def get_context_data(self, **kwargs):
        user = self.request.user
        return super().get_context_data(**kwargs) | {
            "page": self.page,
            "kind": capfirst(self.page.item._meta.verbose_name),
            "languages": [(code, languages.names()[code]) for code in self.page.codes],
            "lines": [(line, line.may_be_approved_by(user)) for line in self.page.lines],
            "waiting": len(self.page.waiting_for(user)),
            "edit_url": AdminURLFinder(user).get_edit_url(self.stored),
            "may_review": permissions.may_review(user, self.page.language),
            "may_change_source": permissions.may_change_source(user),
            "may_publish": permissions.may_publish(self.stored, user),
            "posted": self.posted,
        }
