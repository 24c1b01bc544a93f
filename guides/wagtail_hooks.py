"""Registers the report of guides to review."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from core.dashboard import NextStep, next_steps
from core.reports import ReportMenuItem, may_open, report_paths

from .reports import OverdueReviewReport, overdue_guides


@hooks.register("register_reports_menu_item")
def register_overdue_reviews():
    return ReportMenuItem(OverdueReviewReport, _("Guides to review"), icon_name="date", order=50)


@hooks.register("register_admin_urls")
def register_report_urls():
    return report_paths(OverdueReviewReport, "reports/guides-to-review/")


@next_steps
def review_guides(request):
    if may_open(OverdueReviewReport, request.user):
        yield NextStep(
            _("Review the guides whose date has passed"),
            reverse(OverdueReviewReport.index_url_name),
            overdue_guides().count(),
        )
