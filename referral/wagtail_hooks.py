"""Registers the directory and the report of contact points to check."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from core.dashboard import NextStep, next_steps
from core.reports import ReportMenuItem, report_paths

from .models import ContactPoint
from .reports import ContactsToCheckReport
from .viewsets import contact_points


@hooks.register("register_admin_viewset")
def register_contact_points():
    return contact_points


@hooks.register("register_reports_menu_item")
def register_contacts_to_check():
    return ReportMenuItem(
        ContactsToCheckReport, _("Contact points to check"), icon_name="help", order=60
    )


@hooks.register("register_admin_urls")
def register_report_urls():
    return report_paths(ContactsToCheckReport, "reports/contacts-to-check/")


@next_steps
def check_contacts(request):
    if request.user.has_perm("referral.change_contactpoint"):
        yield NextStep(
            _("Telephone the contact points whose check is due"),
            reverse(ContactsToCheckReport.index_url_name),
            ContactPoint.objects.to_check().count(),
        )
