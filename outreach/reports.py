"""Admin report: what each border community saw, from whom, when, and where nobody has been."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from . import coverage
from .coverage_views import axes, cells, choosing
from .coverage_views.addresses import ListAddresses
from .coverage_views.paper import sheet
from .facts_report import FactsReport
from .filters import CoverageFilterSet
from .models import AdoptedSession
from .permissions import ANY_ACTION, PartnerRecordPolicy

MEASURES = ("activities", "copies", "direct", "indirect")
PLACE_FIELDS = ("community", "group")


class CoverageReport(FactsReport):
    """Border communities down; only what was done."""

    page_title = gettext_lazy("Coverage")
    header_icon = "site"
    filterset_class = CoverageFilterSet
    index_url_name = "outreach_coverage"
    index_results_url_name = "outreach_coverage_results"
    results_template_name = "outreach/admin/coverage_results.html"
    export_filename = "coverage"

    def get_filtered_queryset(self):
        """The rows of the matrix; the activities themselves are never loaded."""
        return self.matrix.rows

    @property
    def across(self):
        return self.chosen.get("columns") or "material"

    @property
    def measure(self):
        return self.chosen.get("measure") or "all"

    @cached_property
    def matrix(self):
        sums, totals = self.sums(self.across)
        language = self.chosen.get("language", "")
        columns = axes.columns(self.across, self.request, sums, language)
        places = axes.places(self.request.user, self.chosen.get("district"))
        return coverage.matrix(places, columns, sums, totals, self.chosen.get("order", ""))

    # --- what is printed ---------------------------------------------------------------
    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        if self.is_export:
            return context
        addresses = ListAddresses(self.request.GET, self.across)
        words = cells.Words.of(self.measure)
        return context | {
            "matrix": self.matrix,
            "parts": cells.parts(self.matrix, words, addresses),
            "column_totals": cells.row([words.html(one) for one in self.matrix.column_totals]),
            "total": words.html(self.matrix.total),
            "learned": self._learned(),
            "learned_url": self._learned_url(),
        }

    def choices(self):
        return choosing.choices(self)

    def _learned(self):
        """The communities with class sessions that count, of those that the person may read."""
        policy = PartnerRecordPolicy(AdoptedSession)
        reachable = policy.instances_user_has_any_permission_for(self.request.user, ANY_ACTION)
        return set(reachable.order_by().values_list("community", flat=True).distinct())

    def _learned_url(self):
        """The report on what they learned, for the same partner and period, by material."""
        names = {"starts_on_from": "opened_from", "starts_on_to": "opened_to", "partner": "partner"}
        given = {
            new: self.request.GET[old] for old, new in names.items() if old in self.request.GET
        }
        return f"{reverse('outreach_quiz_results')}?{urlencode(given | {'by': 'material'})}"

    # --- export ------------------------------------------------------------------------
    def paper(self):
        return sheet(self)

    @cached_property
    def list_export(self):
        labels = [column.label for column in self.matrix.columns] + [_("all")]
        return [*PLACE_FIELDS, *(f"{label} {name}" for label in labels for name in MEASURES)]

    def to_row_dict(self, item):
        numbers = [
            getattr(amount, name) for amount in [*item.cells, item.total] for name in MEASURES
        ]
        values = [item.place.name, item.place.group.name, *numbers]
        return dict(zip(self.list_export, values, strict=True))
