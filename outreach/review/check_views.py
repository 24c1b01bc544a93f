"""Admin screens of verification: what waits, and one record with its two answers."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView

from core.exports import SafeSpreadsheetMixin, UnderstoodFiltersMixin
from core.reports import may_open

from ..filters import ScopeFilterSet
from ..models import Activity
from ..permissions import PartnerRecordPolicy
from ..posted import is_key
from . import alike, verification


class CommentForm(forms.Form):
    """What the officer is asked to change."""

    comment = forms.CharField(
        label=gettext_lazy("What should be changed"),
        max_length=Activity._meta.get_field("verification_note").max_length,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("The officer reads this. No data of a person."),
    )


class ToVerifyReport(UnderstoodFiltersMixin, SafeSpreadsheetMixin, ReportView):
    """Records that are done and handed in, to be ticked and verified, or opened one by one."""

    page_title = gettext_lazy("To verify")
    header_icon = "check"
    model = Activity
    permission_policy = PartnerRecordPolicy(Activity)
    any_permission_required = ["verify"]
    is_searchable = False
    filterset_class = ScopeFilterSet
    paginate_by = 50
    index_url_name = "outreach_to_verify"
    index_results_url_name = "outreach_to_verify_results"
    results_template_name = "outreach/admin/review_to_verify_results.html"
    export_filename = "to-verify"
    list_export = ["uuid", "partner", "community", "type", "starts_on", "people"]

    def get_queryset(self):
        return verification.to_verify(self.request.user).with_places().with_people()

    def decorate_paginated_queryset(self, object_list):
        found = list(object_list)
        for activity in found:
            activity.seen = verification.seen(activity)
        return found

    def post(self, request, *args, **kwargs):
        """Verify what was ticked, each in the version that was on the screen."""
        ticked = request.POST.getlist("seen")[: self.paginate_by]
        versions = {key: version for version in ticked if is_key(key := version.partition(":")[0])}
        found = verification.reachable(request.user).in_bulk([int(key) for key in versions])
        refused = []
        for activity in found.values():
            try:
                verification.verify(activity, request.user, versions[str(activity.pk)])
            except ValidationError as refusal:
                refused.append((activity, refusal))
        for activity, refusal in refused:
            messages.error(request, f"{activity}: {' '.join(refusal.messages)}")
        self._say(len(found) - len(refused))
        return redirect(request.get_full_path())

    def _say(self, number):
        words = ngettext("%(number)s record verified.", "%(number)s records verified.", number)
        messages.success(self.request, words % {"number": number})


class CheckView(WagtailAdminTemplateMixin, FormView):
    """One record as it is stored, to be verified or sent back with a comment."""

    page_title = gettext_lazy("Verify or send back")
    header_icon = "check"
    form_class = CommentForm
    template_name = "outreach/admin/review_check.html"

    @cached_property
    def activity(self):
        reachable = verification.reachable(self.request.user).with_parts()
        found = reachable.filter(pk=self.kwargs["pk"]).first()
        if found is None:
            raise Http404
        return found

    def get_initial(self):
        return {"comment": self.activity.verification_note}

    def form_valid(self, form):
        comment, seen = form.cleaned_data["comment"], self.request.POST.get("seen", "")
        try:
            if self.request.POST.get("action") == "send_back":
                verification.send_back(self.activity, self.request.user, comment, seen)
                messages.success(self.request, _("Sent back with your comment."))
            else:
                verification.verify(self.activity, self.request.user, seen)
                messages.success(self.request, _("The record is verified."))
        except ValidationError as refused:
            form.add_error("comment", refused)
            return self.form_invalid(form)
        return redirect(reverse("outreach_to_verify"))

    def get_context_data(self, **kwargs):
        user = self.request.user
        return super().get_context_data(**kwargs) | {
            "activity": self.activity,
            "seen": verification.seen(self.activity),
            "look_alikes": alike.of(self.activity, user),
            "may_merge": alike.decides(user),
        }

    def get_page_subtitle(self):
        return str(self.activity)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("outreach_to_verify"), "label": ToVerifyReport.page_title},
            {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()},
        ]


def waiting(user):
    """How many records wait for this person to verify them; None for who verifies nothing."""
    if not may_open(ToVerifyReport, user):
        return None
    return verification.to_verify(user).count()
