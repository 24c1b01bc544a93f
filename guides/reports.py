"""Admin report: guides whose review is due, as the law asks twice a year."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import DateColumn
from wagtail.admin.views.reports import PageReportView

from core import languages
from core.exports import SafeSpreadsheetMixin

from .models import GuidePage

TWIN_TITLES = [f"title_{code}" for code in languages.codes() if code != languages.DEFAULT]


def overdue_guides():
    """Live guides whose review date has passed or was never set, the oldest first."""
    due = GuidePage.objects.live().exclude(review_by__gte=timezone.localdate())
    return due.order_by("review_by", "title")


class OverdueReviewReport(SafeSpreadsheetMixin, PageReportView):
    """The guides of ``overdue_guides``; only people who change pages may see it."""

    any_permission_required = ["change"]
    page_title = _("Guides to review")
    header_icon = "date"
    index_url_name = "guides_overdue"
    index_results_url_name = "guides_overdue_results"
    columns = [*PageReportView.columns, DateColumn("review_by", label=_("Review by"))]
    list_export = ["title", *TWIN_TITLES, "reviewed_on", "review_by"]

    def get_queryset(self):
        # What the listing shows of each row, fetched for all rows at once.
        self.queryset = (
            overdue_guides()
            .select_related("latest_revision")
            .prefetch_workflow_states()
            .annotate_site_root_state()
            .annotate_approved_schedule()
        )
        return super().get_queryset()
