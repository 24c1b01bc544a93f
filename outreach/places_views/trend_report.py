"""Admin report: activities, copies and people by month."""

from datetime import date

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..coverage import NOTHING, month_of
from ..coverage_views.addresses import ListAddresses
from ..facts_report import FactsReport
from . import trend

FIELDS = ("month", "activities", "copies", "direct", "indirect")
CHARTS = (
    ("activities", gettext_lazy("Activities")),
    ("direct", gettext_lazy("People reached directly")),
    ("copies", gettext_lazy("Copies given away")),
)


class TrendReport(FactsReport):
    """Month by month; a month without anything is a row too."""

    page_title = gettext_lazy("Month by month")
    header_icon = "history"
    index_url_name = "outreach_trend"
    index_results_url_name = "outreach_trend_results"
    results_template_name = "outreach/admin/trend_results.html"
    export_filename = "trend"

    def get_filtered_queryset(self):
        return self.lines

    @cached_property
    def period(self):
        """(first month, last month, is it only a part of what was chosen).

        Up to this month where no end was chosen, so that a silence at the end is seen.
        """
        chosen = self.chosen.get("starts_on")
        start, stop = (chosen.start, chosen.stop) if chosen else (None, None)
        this_month = month_of(timezone.localdate())
        last = month_of(stop) if stop else this_month
        if start:
            first = month_of(start)
        else:
            last = min(last, this_month)
            first = last - trend.MONTHS + 1
        return trend.within_reason(first, last, this_month)

    @cached_property
    def lines(self):
        first, last, _cut = self.period
        sums = self.sums_by("month", month__range=(first, last))
        return trend.months(sums, first, last) if sums else []

    # --- what is printed ---------------------------------------------------------------
    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        if self.is_export:
            return context
        return context | {
            "rows": [(one, self._name(one), self._list_of(one)) for one in self.lines],
            "charts": [(label, trend.bars(self.lines, name)) for name, label in CHARTS],
            "total": sum((one.amount for one in self.lines), NOTHING),
            "cut": self._cut(),
        }

    def _cut(self):
        """That not all of the period is shown, or nothing."""
        _first, last, is_cut = self.period
        if not is_cut:
            return ""
        return _(
            "The period is longer than ten years: only its last ten years are shown, up to "
            "%(month)s."
        ) % {"month": self._name(trend.Month(last, NOTHING))}

    def _name(self, month):
        return date_format(date(month.year, month.month, 1), "F Y")

    def _list_of(self, month):
        return self._addresses.of_month(month.number) if month.amount else ""

    @cached_property
    def _addresses(self):
        return ListAddresses(self.request.GET, "month")

    list_export = FIELDS

    def to_row_dict(self, item):
        amount = item.amount
        values = [item.key, amount.activities, amount.copies, amount.direct, amount.indirect]
        return dict(zip(FIELDS, values, strict=True))

    def table(self):
        header = [_("Month"), _("Activities"), _("Copies"), _("People directly"), _("Indirectly")]
        rows = [
            [self._name(one), *list(self.to_row_dict(one).values())[1:]]
            for one in reversed(self.lines)
        ]
        return header, rows

    def notes(self):
        return [
            _("People are contacts, not different persons: who came twice counts twice."),
            *filter(None, [self._cut()]),
            *super().notes(),
        ]
