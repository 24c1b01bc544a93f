"""Admin pages of the quarterly reports: ask for one, see how far it is, read and print it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView, View
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.log_actions import log

from ..models import QuarterlyReport, QuarterlyText
from ..permissions import ANY_ACTION, PartnerRecordPolicy
from . import building, jobs
from .scope_form import QuarterlyReportForm

PER_PAGE = 20
LOOK_AGAIN_AFTER = 4
"""Seconds; a header, so that no script is needed."""
POLICY = PartnerRecordPolicy(QuarterlyReport)
TITLE = _("Quarterly reports")


class QuarterlyMixin(PermissionCheckedMixin):
    """Reports within the person's reach; any other answers like one that does not exist."""

    permission_policy = POLICY
    any_permission_required = ANY_ACTION

    @cached_property
    def reachable(self):
        found = POLICY.instances_user_has_any_permission_for(self.request.user, ANY_ACTION)
        return found.select_related("partner", "district")

    @cached_property
    def may_build(self):
        return POLICY.user_has_permission(self.request.user, "add")


class QuarterlyPage(QuarterlyMixin, WagtailAdminTemplateMixin, TemplateView):
    """A page with Wagtail around it."""

    header_icon = "doc-full-inverse"
    page_title = TITLE

    def get_breadcrumbs_items(self):
        index = {"url": reverse("outreach_quarterly"), "label": TITLE}
        subtitle = self.get_page_subtitle()
        return [
            *self.breadcrumbs_items,
            index,
            *([{"url": "", "label": subtitle}] * bool(subtitle)),
        ]


class QuarterlyIndexView(QuarterlyPage):
    """All reports within reach, and the form that asks for one."""

    index_url_name = "outreach_quarterly"
    template_name = "outreach/admin/indicator_quarterly.html"

    @cached_property
    def form(self):
        data = self.request.POST if self.request.method == "POST" else None
        return QuarterlyReportForm(data, user=self.request.user) if self.may_build else None

    def post(self, request, *args, **kwargs):
        if not self.form:
            return redirect(request.path)
        if not self.form.is_valid():
            return self.render_to_response(self.get_context_data(**kwargs))
        with transaction.atomic():
            report = self.form.save()
            log(instance=report, action="wagtail.create", user=request.user)
            jobs.start(report)
        return redirect("outreach_quarterly_report", report.pk)

    def get_context_data(self, **kwargs):
        page = Paginator(self.reachable, PER_PAGE).get_page(self.request.GET.get("p"))
        return super().get_context_data(**kwargs) | {"form": self.form, "reports": page}


class QuarterlyReportView(QuarterlyPage):
    """How far one report is, where it can be read, and the button that builds it again."""

    template_name = "outreach/admin/indicator_quarterly_report.html"

    @cached_property
    def report(self):
        return get_object_or_404(self.reachable, pk=self.kwargs["pk"])

    @property
    def may_build_again(self):
        return building.may_build(self.request.user, self.report.partner)

    def get(self, request, *args, **kwargs):
        response = super().get(request, *args, **kwargs)
        if self.report.is_under_way and not self.report.is_silent:
            response["Refresh"] = LOOK_AGAIN_AFTER
        return response

    def post(self, request, *args, **kwargs):
        if self.may_build_again and jobs.may_start_again(self.report):
            with transaction.atomic():
                if jobs.start_again(self.report, request.user):
                    log(instance=self.report, action="wagtail.edit", user=request.user)
                    messages.success(request, _("The report is being built again."))
        return redirect("outreach_quarterly_report", self.report.pk)

    def get_page_subtitle(self):
        return str(self.report)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "report": self.report,
            "languages": building.language_names(self.report),
            "is_silent": self.report.is_silent,
            "may_build_again": self.may_build_again and jobs.may_start_again(self.report),
        }


class QuarterlyTextView(QuarterlyMixin, View):
    """What a report says in one language."""

    @cached_property
    def text(self):
        texts = QuarterlyText.objects.filter(report__in=self.reachable.order_by().values("pk"))
        where = {"report": self.kwargs["pk"], "language": self.kwargs["language"]}
        return get_object_or_404(texts.select_related("report"), **where)


class QuarterlyHtmlView(QuarterlyTextView):
    """The report as a page of its own, to read and to print."""

    def get(self, request, *args, **kwargs):
        others = [
            (code, name)
            for code, name in building.language_names(self.text.report)
            if code != self.text.language
        ]
        context = {"report": self.text.report, "content": self.text.content, "others": others}
        return render(request, "outreach/quarterly.html", context)


class QuarterlyPdfView(QuarterlyTextView):
    """The sheets as they were set when the report was built."""

    def get(self, request, *args, **kwargs):
        response = HttpResponse(bytes(self.text.pdf), content_type="application/pdf")
        name = f"quarterly-report-{self.text.report.period.key}-{self.text.language}.pdf"
        response["Content-Disposition"] = f'inline; filename="{name}"'
        return response
