"""Admin screens of look-alikes, for who sees all partners: side by side, merged, or told apart."""

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from ..models import Activity, LookAlikeDecision
from ..models.lookalikes import Decision
from ..posted import is_key
from . import alike, merging

PAGE = 20


def paged(things, request):
    """What a template needs of the page of ``things`` that is asked for."""
    paginator = WagtailPaginator(things, PAGE)
    page = paginator.get_page(request.GET.get("p"))
    return {
        "page_obj": page,
        "is_paginated": page.has_other_pages(),
        "elided_page_range": paginator.get_elided_page_range(page.number),
    }


def page_of(name, request):
    """The address of a list, on the page from which somebody came to decide."""
    page = request.GET.get("p", "")
    return f"{reverse(name)}?p={page}" if is_key(page) else reverse(name)


class ForWhoDecides(WagtailAdminTemplateMixin, TemplateView):
    """Only for who may say that two records are one; for others there is nothing here."""

    header_icon = "copy"

    def dispatch(self, request, *args, **kwargs):
        if not alike.decides(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


class LookAlikeReport(ForWhoDecides):
    """All pairs that wait for a decision, newest first."""

    page_title = gettext_lazy("Look-alikes")
    template_name = "outreach/admin/look_alikes.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs) | paged(alike.open_pairs(), self.request)
        return context | {
            "pairs": alike.records_of(context["page_obj"].object_list),
            "index_url": reverse("outreach_look_alikes"),
        }


def told_apart():
    """[(decision, record, record)] of the last PAGE pairs that were said to be two activities."""
    decisions = LookAlikeDecision.objects.filter(decision=Decision.DISMISSED)[:PAGE]
    keys = {key for one in decisions for key in (one.first, one.second)}
    records = {one.uuid: one for one in Activity.objects.with_places().filter(uuid__in=keys)}
    return [
        (one, records[one.first], records[one.second])
        for one in decisions
        if {one.first, one.second} <= records.keys()
    ]


class MergedReport(ForWhoDecides):
    """What was decided about look-alikes, and the way back."""

    page_title = gettext_lazy("Joint activities entered twice")
    template_name = "outreach/admin/look_alikes_merged.html"

    def get_context_data(self, **kwargs):
        merged = Activity.objects.exclude(merged_into=None).with_places()
        merged = merged.select_related("merged_into__partner", "merged_into__community")
        index_url = {"index_url": reverse("outreach_merged")}
        context = super().get_context_data(**kwargs) | paged(merged, self.request) | index_url
        return context | {"told_apart": told_apart()}

    def post(self, request, *args, **kwargs):
        again = request.POST.get("again", "")
        told = LookAlikeDecision.objects.filter(decision=Decision.DISMISSED)
        decision = told.filter(pk=again).first() if is_key(again) else None
        if decision:
            merging.ask_again(decision, request.user)
            messages.success(request, _("The two wait for a decision again."))
        key = request.POST.get("record", "")
        found = Activity.objects.exclude(merged_into=None)
        other = found.filter(pk=key).first() if is_key(key) else None
        if other:
            merging.unmerge(other, request.user)
            messages.success(request, _("The record counts by itself again."))
        return redirect(page_of("outreach_merged", request))


class PairView(ForWhoDecides):
    """Two records side by side: choose which one counts, or say that they are two."""

    page_title = gettext_lazy("Is it the same activity?")
    template_name = "outreach/admin/look_alikes_pair.html"

    @cached_property
    def records(self):
        one, other = self.kwargs["one"], self.kwargs["other"]
        found = Activity.objects.with_parts().prefetch_related("co_partners")
        records = {activity.pk: activity for activity in found.filter(Q(pk=one) | Q(pk=other))}
        if len(records) != 2:
            raise Http404
        return [records[one], records[other]]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"records": self.records}

    def post(self, request, *args, **kwargs):
        one, other = self.records
        chosen = {"one": (one, other), "other": (other, one)}.get(request.POST.get("keep"))
        try:
            if request.POST.get("action") == "dismiss":
                merging.dismiss(one, other, request.user)
                messages.success(request, _("Noted: these are two activities."))
            elif chosen:
                merging.merge(*chosen, request.user)
                messages.success(request, _("Noted: this is one activity and counts once."))
            else:
                messages.error(request, _("Choose which of the two counts."))
                return redirect(request.get_full_path())
        except ValidationError as refused:
            messages.error(request, " ".join(refused.messages))
            return redirect(request.get_full_path())
        return redirect(page_of("outreach_look_alikes", request))

    def get_breadcrumbs_items(self):
        back = page_of("outreach_look_alikes", self.request)
        return [
            *self.breadcrumbs_items,
            {"url": back, "label": LookAlikeReport.page_title},
            {"url": "", "label": self.page_title},
        ]
