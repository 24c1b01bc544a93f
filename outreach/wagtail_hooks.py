"""Registers the screens of outreach, its log and the coverage report."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from core.dashboard import NextStep, next_steps
from core.reports import ReportMenuItem, may_open, report_paths

from .document_access import refuse_what_is_not_public
from .models import OutreachLogEntry
from .models.log import LOGGED
from .reports import CoverageReport
from .viewsets import outreach

hooks.register("before_serve_document", refuse_what_is_not_public)


@hooks.register("register_admin_viewset")
def register_outreach():
    return outreach


@hooks.register("register_log_actions")
def log_with_partner(actions):
    for model in LOGGED:
        actions.register_model(model, OutreachLogEntry)


@hooks.register("register_reports_menu_item")
def register_coverage():
    return ReportMenuItem(CoverageReport, _("Coverage"), icon_name="site", order=10)


@hooks.register("register_admin_urls")
def register_report_urls():
    return report_paths(CoverageReport, "reports/coverage/")


@next_steps
def log_and_look(request):
    if request.user.has_perm("outreach.add_activity"):
        yield NextStep(_("Log an activity"), reverse("outreach_activity:add"))
    if may_open(CoverageReport, request.user):
        yield NextStep(_("See where nobody has been"), reverse(CoverageReport.index_url_name))
