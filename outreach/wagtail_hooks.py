"""Registers the screens of outreach, its log and the coverage report."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .models import OutreachLogEntry
from .models.log import LOGGED
from .reports import CoverageReport
from .viewsets import outreach


class CoverageMenuItem(MenuItem):
    """Shown to people who may see activities."""

    def is_shown(self, request):
        return CoverageReport.permission_policy.user_has_any_permission(
            request.user, CoverageReport.any_permission_required
        )


@hooks.register("register_admin_viewset")
def register_outreach():
    return outreach


@hooks.register("register_log_actions")
def log_with_partner(actions):
    for model in LOGGED:
        actions.register_model(model, OutreachLogEntry)


@hooks.register("register_reports_menu_item")
def register_coverage():
    return CoverageMenuItem(_("Coverage"), reverse("outreach_coverage"), icon_name="site", order=10)


@hooks.register("register_admin_urls")
def register_report_urls():
    report = CoverageReport
    return [
        path("reports/coverage/", report.as_view(), name="outreach_coverage"),
        path(
            "reports/coverage/results/",
            report.as_view(results_only=True),
            name="outreach_coverage_results",
        ),
    ]
