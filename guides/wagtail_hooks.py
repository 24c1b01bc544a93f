"""Registers the report of guides to review."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from .reports import OverdueReviewReport


class PageEditorMenuItem(MenuItem):
    """Shown to people who may change pages."""

    def is_shown(self, request):
        return PagePermissionPolicy(Page).user_has_any_permission(request.user, ["change"])


@hooks.register("register_reports_menu_item")
def register_overdue_reviews():
    return PageEditorMenuItem(
        _("Guides to review"), reverse("guides_overdue"), icon_name="date", order=50
    )


@hooks.register("register_admin_urls")
def register_report_urls():
    return [
        path("reports/guides-to-review/", OverdueReviewReport.as_view(), name="guides_overdue"),
        path(
            "reports/guides-to-review/results/",
            OverdueReviewReport.as_view(results_only=True),
            name="guides_overdue_results",
        ),
    ]
