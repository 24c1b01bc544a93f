"""Admin report: contact points that somebody must call."""

from django.db.models import F
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from core.exports import SafeSpreadsheetMixin

from .models import ContactPoint
from .models.contacts import NAME
from .viewsets import EXPORTED, PHONE_COLUMN, STATE_COLUMN, ContactPointFilterSet


class ContactsToCheckReport(SafeSpreadsheetMixin, ReportView):
    """Never checked, expired or due within 30 days; the most urgent first."""

    page_title = _("Contact points to check")
    header_icon = "help"
    index_url_name = "contacts_to_check"
    index_results_url_name = "contacts_to_check_results"
    model = ContactPoint
    permission_policy = ModelPermissionPolicy(ContactPoint)
    any_permission_required = ["add", "change", "delete", "view"]
    is_searchable = False
    filterset_class = ContactPointFilterSet
    columns = [
        Column("__str__", label=_("Name"), accessor=str),
        Column("country", label=_("Country"), accessor="get_country_display"),
        Column("district", label=_("District")),
        PHONE_COLUMN,
        DateColumn("verify_by", label=_("Check again by")),
        STATE_COLUMN,
    ]
    list_export = EXPORTED
    export_filename = "contact-points-to-check"

    def get_queryset(self):
        due = ContactPoint.objects.to_check().select_related("district")
        self.queryset = due.order_by(F("verify_by").asc(nulls_first=True), NAME, "pk")
        return super().get_queryset()
