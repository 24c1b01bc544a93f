"""Registers the screens of outreach, its log and its reports."""

from functools import partial

from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from core.dashboard import NextStep, next_steps
from core.reports import ReportMenuItem, may_open, report_paths

from .coverage_views.urls import saved_view_paths
from .document_access import refuse_what_is_not_public
from .exporting.dhis_views import DhisView
from .importing import urls as import_urls
from .importing.views import ImportIndexView
from .indicators import urls as indicator_urls
from .indicators.quarterly_views import QuarterlyIndexView
from .indicators.views import IndicatorReport
from .models import OutreachLogEntry
from .models.log import LOGGED
from .places_views.gap_report import GapReport
from .places_views.map_report import MapReport
from .places_views.trend_report import TrendReport
from .questions.reports import AskedReport
from .quiz_reports import QuizResultsReport
from .recall_reports import RecallEditionView, RecallReport
from .reports import CoverageReport
from .review import history as review_history
from .review import menu as review_menu
from .review import urls as review_urls
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


@hooks.register("register_log_actions")
def log_review(actions):
    review_history.register(actions)


@hooks.register("register_log_actions")
def log_imports_taken_back(actions):
    actions.register_action(
        "outreach.undo_import", _("Take an import back"), _("Taken back with an import")
    )


REPORTS = {
    10: CoverageReport,
    11: GapReport,
    12: MapReport,
    13: TrendReport,
    14: QuizResultsReport,
    15: RecallReport,
    19: AskedReport,
    20: IndicatorReport,
    21: QuarterlyIndexView,
    22: ImportIndexView,
    23: DhisView,
}
"""In the order of the menu; 16 to 18 are what waits for the coordinator (``review.menu``)."""

for place, report in REPORTS.items():
    item = partial(
        ReportMenuItem, report, report.page_title, icon_name=report.header_icon, order=place
    )
    hooks.register("register_reports_menu_item", item)
for item in review_menu.ITEMS:
    hooks.register("register_reports_menu_item", item)


@hooks.register("register_admin_urls")
def register_report_urls():
    return [
        *report_paths(CoverageReport, "reports/coverage/"),
        *report_paths(GapReport, "reports/gaps/"),
        *report_paths(MapReport, "reports/map/"),
        *report_paths(TrendReport, "reports/trend/"),
        *saved_view_paths(),
        *report_paths(QuizResultsReport, "reports/quiz-results/"),
        *report_paths(RecallReport, "reports/withdrawn-editions/"),
        *report_paths(AskedReport, "reports/asked/"),
        path(
            "reports/withdrawn-editions/<int:pk>/",
            RecallEditionView.as_view(),
            name="outreach_recall_edition",
        ),
        path("reports/dhis2/", DhisView.as_view(), name=DhisView.index_url_name),
        *indicator_urls.urlpatterns,
        *import_urls.urlpatterns,
        *review_urls.urlpatterns,
    ]


@hooks.register("register_admin_urls")
def register_session_urls():
    address = "outreach/activity/<int:pk>/class-session/"
    return [path(address, OpenSessionView.as_view(), name="outreach_open_session")]


@hooks.register("insert_global_admin_js")
def leave_the_field_form():
    """Signing out here hides what waits on a shared phone from whoever signs in next."""
    return format_html('<script src="{}"></script>', static("outreach/field-leave.js"))


@next_steps
def log_and_look(request):
    if request.user.has_perm("outreach.add_activity"):
        yield NextStep(_("Log an activity"), reverse("log"))
    if may_open(CoverageReport, request.user):
        yield NextStep(_("See where nobody has been"), reverse(GapReport.index_url_name))
