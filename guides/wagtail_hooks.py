"""Registers the report of guides to review."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from core.dashboard import NextStep, next_steps

from .reports import OverdueReviewReport, overdue_guides


def edits_pages(user):
    """May this person change some page?"""
    return PagePermissionPolicy(Page).user_has_any_permission(user, ["change"])


class PageEditorMenuItem(MenuItem):
    """Shown to people who may change pages."""

    def is_shown(self, request):
        return edits_pages(request.user)


@next_steps
def review_guides(request):
    if edits_pages(request.user):
        yield NextStep(
            _("Review the guides whose date has passed"),
            reverse("guides_overdue"),
            overdue_guides().count(),
        )


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
