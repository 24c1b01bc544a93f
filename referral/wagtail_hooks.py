"""Registers the directory and the report of contact points to check."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .reports import ContactsToCheckReport
from .viewsets import contact_points


class DirectoryMenuItem(MenuItem):
    """Shown to people who may see the directory."""

    def is_shown(self, request):
        return ContactsToCheckReport.permission_policy.user_has_any_permission(
            request.user, ContactsToCheckReport.any_permission_required
        )


@hooks.register("register_admin_viewset")
def register_contact_points():
    return contact_points


@hooks.register("register_reports_menu_item")
def register_contacts_to_check():
    return DirectoryMenuItem(
        _("Contact points to check"), reverse("contacts_to_check"), icon_name="help", order=60
    )


@hooks.register("register_admin_urls")
def register_report_urls():
    report = ContactsToCheckReport
    return [
        path("reports/contacts-to-check/", report.as_view(), name="contacts_to_check"),
        path(
            "reports/contacts-to-check/results/",
            report.as_view(results_only=True),
            name="contacts_to_check_results",
        ),
    ]
