"""Admin report: guides whose review is due, as the law asks twice a year."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import DateColumn
from wagtail.admin.views.reports import PageReportView

from .models import GuidePage


class OverdueReviewReport(PageReportView):
    """Live guides whose review date has passed or was never set, the oldest first."""

    page_title = _("Guides to review")
    header_icon = "date"
    index_url_name = "guides_overdue"
    index_results_url_name = "guides_overdue_results"
    columns = [*PageReportView.columns, DateColumn("review_by", label=_("Review by"))]
    list_export = ["title", "title_st", "reviewed_on", "review_by"]

    def get_queryset(self):
        today = timezone.localdate()
        due = GuidePage.objects.live().exclude(review_by__gte=today)
        self.queryset = due.order_by("review_by", "title")
        return super().get_queryset()
