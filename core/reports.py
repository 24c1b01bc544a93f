"""What every app's admin report needs to be found: a menu item and two addresses."""

from django.urls import path, reverse
from wagtail.admin.menu import MenuItem


class ReportMenuItem(MenuItem):
    """A report in the menu, for the people who may open it."""

    def __init__(self, report, label, **kwargs):
        self.report = report
        super().__init__(label, reverse(report.index_url_name), **kwargs)

    def is_shown(self, request):
        return may_open(self.report, request.user)


def may_open(report, user):
    """Does ``user`` have any of the permissions that ``report`` asks for?"""
    return report.permission_policy.user_has_any_permission(user, report.any_permission_required)


def report_paths(report, address):
    """The report's own address, and the one that its filters reload."""
    return [
        path(address, report.as_view(), name=report.index_url_name),
        path(
            f"{address}results/",
            report.as_view(results_only=True),
            name=report.index_results_url_name,
        ),
    ]
