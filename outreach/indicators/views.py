"""Admin report: the indicators of a period, with definition, source and target beside each."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from core.exports import SafeSpreadsheetMixin
from core.localized import text

from ..models import Activity
from ..permissions import ANY_ACTION, PartnerRecordPolicy
from . import document
from .measures import measure
from .scope import Scope
from .scope_form import ScopeForm
from .sections import sections

COLUMNS = (
    "indicator",
    "name",
    "period",
    "first_day",
    "last_day",
    "district",
    "partner",
    "verified_only",
    "figure",
    "row",
    "column",
    "value",
    "definition",
    "owner",
    "source",
    "confidence",
)


class IndicatorReport(
    SafeSpreadsheetMixin,
    SpreadsheetExportMixin,
    WagtailAdminTemplateMixin,
    PermissionCheckedMixin,
    TemplateView,
):
    """Only what was done, within the person's reach; every figure with its basis."""

    page_title = _("Indicators")
    header_icon = "clipboard-list"
    permission_policy = PartnerRecordPolicy(Activity)
    any_permission_required = ANY_ACTION
    index_url_name = "outreach_indicators"
    template_name = "outreach/admin/indicators.html"
    export_filename = "indicators"
    list_export = COLUMNS

    def get(self, request, *args, **kwargs):
        if self.is_export and self.scope:
            return self.as_spreadsheet(document.rows(self.sections), request.GET["export"])
        return super().get(request, *args, **kwargs)

    @cached_property
    def form(self):
        return ScopeForm(self.request)

    @cached_property
    def scope(self):
        """What is asked for; None when that cannot be understood."""
        if not self.form.is_valid():
            return None
        return Scope(self.request.user, **self.form.cleaned_data)

    @cached_property
    def sections(self):
        return sections(measure(self.scope))

    # --- what is printed ---------------------------------------------------------------
    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs) | {"form": self._filled_form()}
        if not self.scope:
            return context
        return context | {
            "period": self.scope.period,
            "previous_url": self._previous_url(),
            "about": [*document.about(self.scope), *document.rules()],
            "sections": document.plain(self.sections),
        }

    def _filled_form(self):
        """The form as it was sent, or with what is shown when nothing was chosen yet."""
        if "period" not in self.request.GET:
            self.form.is_bound = False
        return self.form

    def _previous_url(self):
        before = self.scope.period.previous
        if before is None:
            return ""
        query = self.request.GET.copy()
        query["period"] = before.key
        return f"{reverse(self.index_url_name)}?{query.urlencode()}"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    # --- export ------------------------------------------------------------------------
    def get_heading(self, queryset, field):
        return field

    def to_row_dict(self, item):
        section, what, row, column, value = item
        scope, indicator = self.scope, section.indicator
        values = [
            indicator.code,
            str(indicator.name),
            scope.period.name,
            scope.period.first.isoformat(),
            scope.period.last.isoformat(),
            text(scope.district, "name") if scope.district else "",
            scope.partner.acronym if scope.partner else "",
            "yes" if scope.verified else "no",
            str(what),
            str(row),
            str(column),
            value,
            str(indicator.definition),
            indicator.owner,
            indicator.source,
            indicator.confidence,
        ]
        return dict(zip(COLUMNS, values, strict=True))
