"""Admin report: which material each border community saw, and where nobody has been."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.views.reports import ReportView

from core.choices import Country
from core.exports import SafeSpreadsheetMixin
from core.localized import text
from core.models import Community

from . import coverage, measures
from .choices import Status
from .filters import CoverageFilterSet, ScopeFilterSet, readable_partners
from .models import Activity, AdoptedSession, Material
from .permissions import ANY_ACTION, PartnerRecordPolicy, oversees

MEASURES = ("activities", "copies", "direct", "indirect")
PLACE_FIELDS = ("community", "group")


class CoverageReport(SafeSpreadsheetMixin, ReportView):
    """Border communities down, materials or partners across; only what was done."""

    page_title = gettext_lazy("Coverage")
    header_icon = "site"
    model = Activity
    permission_policy = PartnerRecordPolicy(Activity)
    any_permission_required = ANY_ACTION
    is_searchable = False
    paginate_by = None
    filterset_class = CoverageFilterSet
    index_url_name = "outreach_coverage"
    index_results_url_name = "outreach_coverage_results"
    template_name = "outreach/admin/coverage.html"
    results_template_name = "outreach/admin/coverage_results.html"
    export_filename = "coverage"

    def get_queryset(self):
        reachable = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ANY_ACTION
        )
        return reachable.filter(status=Status.DONE).order_by()

    def get_filtered_queryset(self):
        """The rows of the matrix; the activities themselves are never loaded."""
        return self.matrix.rows

    @cached_property
    def chosen(self):
        filters = self.filters
        return filters.form.cleaned_data if filters.is_valid() else {}

    @cached_property
    def matrix(self):
        activities = self.filter_queryset(self.get_queryset())
        columns, cells = self._across(activities)
        totals = measures.by_community(activities, self._language)
        return coverage.matrix(self._places(), columns, cells, totals)

    @property
    def _language(self):
        return self.chosen.get("language", "")

    @property
    def is_by_partner(self):
        return self.chosen.get("columns") == "partner"

    def _across(self, activities):
        if self.is_by_partner:
            columns = [
                coverage.Column(partner.pk, partner.acronym, text(partner, "name"))
                for partner in readable_partners(self.request)
            ]
            return columns, measures.by_partner(activities, self._language)
        columns = [
            coverage.Column(material.pk, material.code, text(material, "title"))
            for material in Material.objects.all()
        ]
        cells = measures.by_material(activities, self._language)
        if not self._language:
            columns.append(coverage.Column(None, _("none"), _("Without any material")))
            cells |= measures.without_material(activities)
        return columns, cells

    def _places(self):
        communities = Community.objects.select_related("district")
        if district := self.chosen.get("district"):
            communities = communities.filter(district=district)
        return [
            coverage.Place(community.pk, str(community), self._group(community))
            for community in communities
        ]

    def _group(self, community):
        if community.country == Country.SOUTH_AFRICA:
            return _("South African side")
        return text(community.district, "name")

    # --- drill down --------------------------------------------------------------------
    def list_url(self, place, column=None):
        """The list of the activities that a cell or a row counts."""
        names = {*ScopeFilterSet.base_filters, "starts_on_from", "starts_on_to"}
        query = self.request.GET.copy()
        for name in set(query) - names:
            del query[name]
        query["status"] = Status.DONE
        query["community"] = place.key
        if column:
            query.update(self._column_query(column))
        return f"{reverse('outreach_activity:index')}?{query.urlencode()}"

    def _column_query(self, column):
        if self.is_by_partner:
            return {"partner": column.key}
        return {"no_material": "true"} if column.key is None else {"material": column.key}

    # --- what is printed ---------------------------------------------------------------
    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        columns = self.matrix.columns
        groups = [
            (
                group,
                [(row, self.list_url(row.place), self._linked(row, columns)) for row in rows],
            )
            for group, rows in self.matrix.groups
        ]
        return context | {
            "matrix": self.matrix,
            "groups": groups,
            "width": len(columns) + 2,
            "learned": self._learned(),
            "learned_url": self._learned_url(),
            "own_only": not oversees(self.request.user),
        }

    def _learned(self):
        """The communities with class sessions that count, of those that the person may read."""
        policy = PartnerRecordPolicy(AdoptedSession)
        reachable = policy.instances_user_has_any_permission_for(self.request.user, ANY_ACTION)
        return set(reachable.order_by().values_list("community", flat=True))

    def _learned_url(self):
        """The report on what they learned, for the same partner and period, by material."""
        names = {"starts_on_from": "opened_from", "starts_on_to": "opened_to", "partner": "partner"}
        given = {
            new: self.request.GET[old] for old, new in names.items() if old in self.request.GET
        }
        return f"{reverse('outreach_quiz_results')}?{urlencode(given | {'by': 'material'})}"

    def _linked(self, row, columns):
        return [
            (amount, self.list_url(row.place, column) if amount else "")
            for column, amount in zip(columns, row.cells, strict=True)
        ]

    # --- export ------------------------------------------------------------------------
    @cached_property
    def list_export(self):
        labels = [column.label for column in self.matrix.columns] + [_("all")]
        return [*PLACE_FIELDS, *(f"{label} {name}" for label in labels for name in MEASURES)]

    def get_heading(self, queryset, field):
        return field

    def to_row_dict(self, item):
        numbers = [
            getattr(amount, name) for amount in [*item.cells, item.total] for name in MEASURES
        ]
        values = [item.place.name, item.place.group, *numbers]
        return dict(zip(self.list_export, values, strict=True))
