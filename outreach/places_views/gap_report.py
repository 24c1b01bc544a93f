"""Admin report: communities where something is missing, and since when."""

from dataclasses import dataclass

import django_filters
from django.db.models import Max, OuterRef, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet

from core import languages
from core.models import AudienceGroup, Community, District, SiteSettings

from ..choices import Status
from ..coverage import Place
from ..coverage_views import axes
from ..facts_report import FactsReport
from ..filters import readable_partners
from ..models import Activity, ActivityFact
from . import gaps

LABELS = {
    gaps.NEVER: gettext_lazy("never reached"),
    gaps.SILENT: gettext_lazy("no activity for long"),
    gaps.LANGUAGE: gettext_lazy("never in the people's language"),
    gaps.AUDIENCE: gettext_lazy("never for this group"),
}
FIELDS = ("community", "group", "gaps", "last_activity", "days_since", "last_in_language")


class GapFilterSet(WagtailFilterSet):
    """After how many days, which gaps, where, whose, for whom."""

    days = django_filters.NumberFilter(
        label=gettext_lazy("Days without an activity"), min_value=1, max_value=3650, method="keep"
    )
    kind = django_filters.ChoiceFilter(
        label=gettext_lazy("What is missing"), choices=list(LABELS.items()), method="keep"
    )
    district = django_filters.ModelChoiceFilter(
        label=gettext_lazy("District"), queryset=District.objects.all(), method="keep"
    )
    partner = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Partner"), queryset=readable_partners
    )
    audience = django_filters.ModelChoiceFilter(
        label=gettext_lazy("For whom"), queryset=AudienceGroup.objects.all(), method="keep"
    )

    class Meta:
        model = ActivityFact
        fields = []

    def keep(self, queryset, name, value):
        """Asked for by the report itself: what is missing is no row of the facts."""
        return queryset


@dataclass(frozen=True)
class Line:
    """A community, when it was last reached, and what is missing there."""

    place: Place
    last: gaps.Last
    days: int | None
    kinds: tuple[str, ...]
    address: str

    @property
    def words(self):
        return [LABELS[kind] for kind in self.kinds]


class GapReport(FactsReport):
    """Never reached first, then the longest ago."""

    page_title = gettext_lazy("Where nobody has been")
    header_icon = "warning"
    filterset_class = GapFilterSet
    index_url_name = "outreach_gaps"
    index_results_url_name = "outreach_gaps_results"
    results_template_name = "outreach/admin/gaps_results.html"
    export_filename = "gaps"

    def get_filtered_queryset(self):
        return self.lines

    @property
    def days(self):
        return int(self.chosen.get("days") or gaps.DAYS)

    @cached_property
    def language(self):
        """The language that most people of the place read: the one the site opens in."""
        return SiteSettings.for_request(self.request).default_language

    @cached_property
    def lines(self):
        found, today = self._last_days(), timezone.localdate()
        audience = bool(self.chosen.get("audience"))
        lines = []
        for place in axes.places(self.request.user, self.chosen.get("district")):
            last = found.get(place.key, gaps.NOWHERE)
            kinds = gaps.kinds_of(last, today, self.days, audience)
            if self._is_asked_for(kinds):
                days = gaps.days_since(last.any, today)
                lines.append(Line(place, last, days, kinds, self._list_of(place)))
        return sorted(lines, key=lambda line: gaps.urgency(line.last, line.kinds))

    def _is_asked_for(self, kinds):
        asked = self.chosen.get("kind")
        return asked in kinds if asked else bool(kinds)

    def _last_days(self):
        """{community: Last}"""
        there = self.facts.filter(community=OuterRef("pk")).order_by("-day").values("day")
        spoken = there.filter(language=self.language)
        communities = Community.objects.order_by().annotate(
            last=Subquery(there[:1]), spoken=Subquery(spoken[:1])
        )
        grouped = communities.filter(last__isnull=False).values_list("pk", "last", "spoken")
        for_audience = self._for_audience()
        return {
            place: gaps.Last(day, spoken, for_audience.get(place)) for place, day, spoken in grouped
        }

    def _for_audience(self):
        audience = self.chosen.get("audience")
        if not audience:
            return {}
        links = Activity.audiences.through.objects.filter(audiencegroup=audience)
        facts = self.facts.filter(activity__in=links.values("activity"))
        return dict(facts.values_list("community").annotate(last=Max("day")))

    def _list_of(self, place):
        partner = self.chosen.get("partner")
        chosen = {"partner": partner.pk} if partner else {}
        return f"{self._list}?{urlencode(chosen | {'community': place.key})}&{self._done}"

    _done = urlencode({"status": Status.DONE.value, "counted": "yes"})

    @cached_property
    def _list(self):
        return reverse("outreach_activity:index")

    # --- what is printed ---------------------------------------------------------------
    def get_context_data(self, *args, **kwargs):
        return super().get_context_data(*args, **kwargs) | {
            "lines": self.lines,
            "language": languages.display_name(self.language),
            "audience": self.chosen.get("audience"),
        }

    @cached_property
    def list_export(self):
        return [*FIELDS, *(["last_for_audience"] if self.chosen.get("audience") else [])]

    def to_row_dict(self, item):
        return dict(zip(self.list_export, self._values(item), strict=True))

    def _values(self, line, day=lambda found: found.isoformat() if found else ""):
        values = [line.place.name, line.place.group.name, "; ".join(map(str, line.words))]
        values += [day(line.last.any), line.days, day(line.last.in_language)]
        return [*values, day(line.last.for_audience)] if self.chosen.get("audience") else values

    def table(self):
        language = languages.display_name(self.language)
        header = [
            _("Community"),
            _("District"),
            _("What is missing"),
            _("Last activity"),
            _("Days since"),
            _("Last in %(language)s") % {"language": language},
        ]
        if audience := self.chosen.get("audience"):
            header.append(_("Last for: %(group)s") % {"group": audience})
        written = lambda day: date_format(day) if day else _("never")  # noqa: E731
        return header, [self._values(line, written) for line in self.lines]
