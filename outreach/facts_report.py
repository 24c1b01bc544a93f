"""What the reports over facts share: whose facts, which filters, how they are printed and kept."""

from calendar import monthrange

from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.views.reports import ReportView

from core.exports import SafeSpreadsheetMixin, UnderstoodFiltersMixin

from . import measures, table_paper
from .coverage import month_of
from .coverage_views.choosing import kept_choices, plain_form
from .coverage_views.paper import PDF, PaperMixin, filters_in_words
from .coverage_views.saving import SavedViewsMixin
from .filters import CoverageFilterSet
from .models import Activity, ActivityFact, ActivitySum
from .permissions import ANY_ACTION, PartnerRecordPolicy, oversees, own_partner_ids
from .sums import ALL_PARTNERS


def readable_facts(user, partner=None):
    """What coverage counts for this person: all partners', each joint activity once; or his own.

    Who oversees and has chosen one ``partner`` reads what a member of that partner does.
    """
    facts = ActivityFact.objects.order_by()
    if not oversees(user):
        return facts.filter(partner__in=own_partner_ids(user))
    return facts.filter(partner=partner) if partner else facts.filter(merged=False)


KNOWN_TO_SUMS = {"starts_on", "district", "partner", "columns", "measure", "order"}
"""Choices that the sums by month can answer; with any other the facts are added up."""


def readable_sums(user, chosen):
    """The kept sums of this person's facts with these choices, or None where they do not say it."""
    period = chosen.get("starts_on")
    if {name for name, value in chosen.items() if value} - KNOWN_TO_SUMS or cuts_a_month(period):
        return None
    sums = ActivitySum.objects.order_by().filter(reader__in=_readers(user, chosen.get("partner")))
    if period and period.start:
        sums = sums.filter(month__gte=month_of(period.start))
    if period and period.stop:
        sums = sums.filter(month__lte=month_of(period.stop))
    if chosen.get("district"):
        sums = sums.filter(community__district=chosen["district"])
    return sums


def _readers(user, partner):
    """Whose sums are asked for; a member can choose none but his own partners."""
    if partner:
        return [partner.pk]
    return [ALL_PARTNERS] if oversees(user) else own_partner_ids(user)


def cuts_a_month(period):
    """Does the period (a slice of days, or None) begin or end within a month?"""
    if not period:
        return False
    start, stop = period.start, period.stop
    return bool(start and start.day != 1) or bool(
        stop and stop.day != monthrange(stop.year, stop.month)[1]
    )


class FactsFilterSet(CoverageFilterSet):
    """Which facts; without what only the matrix asks."""

    columns = measure = order = None


class FactsReport(
    UnderstoodFiltersMixin, SavedViewsMixin, PaperMixin, SafeSpreadsheetMixin, ReportView
):
    """A report that adds up facts; one says its ``lines`` (rows), ``table`` and ``notes``."""

    model = Activity
    permission_policy = PartnerRecordPolicy(Activity)
    any_permission_required = ANY_ACTION
    is_searchable = False
    paginate_by = None
    filterset_class = FactsFilterSet
    template_name = "outreach/admin/coverage.html"

    def get_queryset(self):
        return readable_facts(self.request.user, self.chosen.get("partner"))

    @cached_property
    def chosen(self):
        return self.filters.form.cleaned_data if self.is_understood else {}

    @cached_property
    def facts(self):
        return self.filter_queryset(self.get_queryset())

    @cached_property
    def kept(self):
        # Of filters that are not understood there are no facts, and no sums that say so.
        return readable_sums(self.request.user, self.chosen) if self.is_understood else None

    def sums(self, across):
        """({(community, column): Amount}, {community: Amount}), in one query."""
        if self.kept is None:
            return measures.sums(self.facts, across, self.chosen.get("language", ""))
        return measures.kept_sums(self.kept, across)

    def sums_by(self, field, **only):
        """{month or community: Amount} of what the filters leave, in one query."""
        if self.kept is None:
            facts = self.facts.filter(**only)
            return measures.sums_by(facts, field, self.chosen.get("language", ""))
        return measures.kept_sums_by(self.kept.filter(**only), field)

    @property
    def own_only(self):
        return not oversees(self.request.user)

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        if self.is_export:
            return context
        return context | {
            "choices": self.choices(),
            "plain_form": plain_form(self),
            "kept_choices": kept_choices(self),
            "own_only": self.own_only,
        }

    def choices(self):
        """[(title, [(words, address, is it chosen)])] that need no script; see choosing."""
        return []

    # --- filters that are not understood -----------------------------------------------
    def get(self, request, *args, **kwargs):
        """Neither rows nor paper: what was not asked for is not a place without activity."""
        if not self.is_understood:
            if request.GET.get("export") == PDF:
                query = request.GET.copy()
                query.pop("export")
                return redirect(f"{reverse(self.index_url_name)}?{query.urlencode()}")
            self.results_template_name = ReportView.results_template_name
        return super().get(request, *args, **kwargs)

    def decorate_paginated_queryset(self, object_list):
        return object_list if self.is_understood else []

    # --- export and paper --------------------------------------------------------------
    def get_heading(self, queryset, field):
        return field

    def notes(self):
        """Lines below the title on paper."""
        own = [_("Records of your own partner only: others may have been there.")]
        return own if self.own_only else []

    def paper(self):
        today = timezone.localdate()
        return table_paper.sheet(
            language=translation.get_language(),
            title=str(self.page_title),
            day=today,
            lines=[*filters_in_words(self), *self.notes()],
            table=self.table(),
            footer=[_("Data of %(day)s") % {"day": date_format(today)}],
        )
