"""Registers the screens of outreach, its log and the coverage report."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from core.dashboard import NextStep, next_steps
from core.reports import ReportMenuItem, may_open, report_paths

from .document_access import refuse_what_is_not_public
from .models import OutreachLogEntry
from .models.log import LOGGED
from .quiz_reports import QuizResultsReport
from .recall_reports import RecallEditionView, RecallReport
from .reports import CoverageReport
from .session_views import OpenSessionView
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


@hooks.register("register_reports_menu_item")
def register_quiz_results():
    label = _("What communities learned")
    return ReportMenuItem(QuizResultsReport, label, icon_name="list-ul", order=11)


@hooks.register("register_reports_menu_item")
def register_recall():
    return ReportMenuItem(RecallReport, _("Withdrawn editions"), icon_name="warning", order=12)


@hooks.register("register_admin_urls")
def register_report_urls():
    return [
        *report_paths(CoverageReport, "reports/coverage/"),
        *report_paths(QuizResultsReport, "reports/quiz-results/"),
        *report_paths(RecallReport, "reports/withdrawn-editions/"),
        path(
            "reports/withdrawn-editions/<int:pk>/",
            RecallEditionView.as_view(),
            name="outreach_recall_edition",
        ),
    ]


@hooks.register("register_admin_urls")
def register_session_urls():
    address = "outreach/activity/<int:pk>/class-session/"
    return [path(address, OpenSessionView.as_view(), name="outreach_open_session")]


@next_steps
def log_and_look(request):
    if request.user.has_perm("outreach.add_activity"):
        yield NextStep(_("Log an activity"), reverse("outreach_activity:add"))
    if may_open(CoverageReport, request.user):
        yield NextStep(_("See where nobody has been"), reverse(CoverageReport.index_url_name))
