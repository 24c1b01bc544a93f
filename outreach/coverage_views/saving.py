"""A report's filters under a name: kept by a person, or for all by who coordinates."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin import messages

from core.reports import may_open

from ..models.saved_views import SavedView, SavedViewForm, clean_query
from ..permissions import oversees, own_partner_ids

SHARE = "outreach.share_savedview"
reports = {}
"""{index_url_name: report} of those whose views can be kept."""


class SavedViewsMixin:
    """A report that lists the kept views of its filters; put it before Wagtail's view."""

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if cls.index_url_name:
            reports[cls.index_url_name] = cls

    @classmethod
    def query_names(cls):
        """The names that may stand in a kept query: those of the filters, nothing else."""
        names = set(cls.filterset_class.base_filters)
        return names | {f"{name}_{end}" for name in names for end in ("from", "to")}

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        if self.is_export:
            return context
        user = self.request.user
        return context | {
            "saved_views": readable(user, self),
            "kept_query": clean_query(self.request.GET.urlencode(), self.query_names()),
            "may_share": user.has_perm(SHARE),
            "save_address": reverse("outreach_save_view", args=[self.index_url_name]),
        }


def readable(user, report):
    """Own views, and those kept for all, with their addresses.

    A view of another partner's records would name what a member does not reach: he is not shown it.
    """
    address = reverse(report.index_url_name)
    found = SavedView.objects.for_user(user, report.index_url_name)
    if not oversees(user):
        own = {str(pk) for pk in own_partner_ids(user)}
        found = [one for one in found if one.owner_id == user.pk or one.partners <= own]
    return [(one, f"{address}?{one.query}", one.owner_id == user.pk) for one in found]


class SavedViewView(View):
    """What both changes share: only posted, only by who may open the report."""

    http_method_names = ["post"]

    @cached_property
    def report(self):
        report = reports.get(self.kwargs["report"])
        if report is None or not may_open(report, self.request.user):
            raise Http404
        return report

    def back(self, query=""):
        return redirect(f"{reverse(self.report.index_url_name)}{'?' if query else ''}{query}")


class SaveView(SavedViewView):
    """Keep the filters under a name; the same name again replaces them."""

    def post(self, request, report):
        query = clean_query(request.POST.get("query", ""), self.report.query_names())
        form = SavedViewForm(request.POST)
        if form.is_valid():
            SavedView.objects.update_or_create(
                owner=request.user,
                report=report,
                name=form.cleaned_data["name"],
                defaults={
                    "query": query,
                    "shared": form.cleaned_data["shared"] and request.user.has_perm(SHARE),
                },
            )
            messages.success(request, _("The view was kept."))
        else:
            problems = " ".join(words for errors in form.errors.values() for words in errors)
            messages.error(request, _("The view was not kept: %(why)s") % {"why": problems})
        return self.back(query)


class DeleteView(SavedViewView):
    """Forget an own view."""

    def post(self, request, report, pk):
        own = SavedView.objects.filter(owner=request.user, report=self.report.index_url_name)
        get_object_or_404(own, pk=pk).delete()
        messages.success(request, _("The view was removed."))
        return self.back()
