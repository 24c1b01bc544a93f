"""Admin report: districts and border posts as a picture, and the same in tables."""

from dataclasses import dataclass, field

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.choices import Country
from core.localized import text
from core.models import BorderPost, District

from .. import table_paper
from ..coverage import NOTHING, Amount, Group
from ..coverage_views.choosing import links
from ..coverage_views.paper import filters_in_words
from ..facts_report import FactsFilterSet, FactsReport
from ..filters import kept
from ..places import places_for
from . import drawing

SHOWN = [
    ("activities", gettext_lazy("activities")),
    ("per_thousand", gettext_lazy("people reached directly, per 1,000 inhabitants")),
    ("not_reached", gettext_lazy("communities without an activity")),
]
FIELDS = (
    "district",
    "communities",
    "reached",
    "activities",
    "copies",
    "direct",
    "direct_per_1000",
    "indirect",
)
COLOURS = ("#f4f1e8", "#cfe3e0", "#93c2bd", "#4c9791", "#1f5c4c")
"""Light to dark; the number on each district says the same without colour."""
ATTRIBUTION = gettext_lazy("Outlines of the districts: made with Natural Earth (public domain).")


class MapFilterSet(FactsFilterSet):
    """The same facts, and what the shades stand for."""

    district = None
    measure = kept(gettext_lazy("Show"), SHOWN)


@dataclass
class Area:
    """A district (or border post) with its communities and their sums."""

    place: object
    name: str
    inhabitants: int | None = None
    communities: list = field(default_factory=list)
    reached: int = 0
    total: Amount = NOTHING

    def add(self, community, amount):
        self.communities.append(community)
        self.reached += bool(amount)
        self.total += amount

    @property
    def per_thousand(self):
        return Group(0, self.name, self.inhabitants).per_thousand(self.total.direct)

    @property
    def activities(self):
        return self.total.activities

    @property
    def not_reached(self):
        return len(self.communities) - self.reached


class MapReport(FactsReport):
    """One row, and one shade, for each district; its border posts below."""

    page_title = gettext_lazy("Map")
    header_icon = "site"
    filterset_class = MapFilterSet
    index_url_name = "outreach_map"
    index_results_url_name = "outreach_map_results"
    results_template_name = "outreach/admin/map_results.html"
    export_filename = "map"

    def get_filtered_queryset(self):
        return self.districts

    @property
    def measure(self):
        return self.chosen.get("measure") or SHOWN[0][0]

    def choices(self):
        return [(_("Show"), links(self, "measure", SHOWN))]

    # --- the sums ----------------------------------------------------------------------
    @cached_property
    def amounts(self):
        """{community: Amount} in one query."""
        return self.sums_by("community")

    @cached_property
    def communities(self):
        return list(places_for(self.request.user))

    @cached_property
    def districts(self):
        """Every district, and the South African side if communities lie there."""
        areas = {
            one.pk: Area(one, text(one, "name"), one.population_2016)
            for one in District.objects.all()
        }
        abroad = Area(None, _("South African side"))
        for community in self.communities:
            there = community.country == Country.SOUTH_AFRICA
            area = abroad if there else areas[community.district_id]
            area.add(community, self.amounts.get(community.pk, NOTHING))
        return [*areas.values(), *([abroad] if abroad.communities else [])]

    @cached_property
    def posts(self):
        areas = {one.pk: Area(one, text(one, "name")) for one in BorderPost.objects.all()}
        for community in self.communities:
            if community.border_post_id:
                amount = self.amounts.get(community.pk, NOTHING)
                areas[community.border_post_id].add(community, amount)
        return list(areas.values())

    # --- the picture -------------------------------------------------------------------
    def picture(self):
        """The SVG element; its alternative is the tables."""
        frame, paths = drawing.outlines()
        shown = [area for area in self.districts if area.place and area.place.code in paths]
        values = [getattr(area, self.measure) or 0 for area in shown]
        most = max(values, default=0)
        context = {
            "width": drawing.WIDTH,
            "height": frame.height,
            "title": self.title_of_picture(),
            "districts": [
                {
                    "name": area.name,
                    "value": value,
                    "path": paths[area.place.code],
                    "colour": COLOURS[drawing.shade(value, most)],
                    "dark": drawing.shade(value, most) > 2,
                    "at": frame.point(float(area.place.longitude), float(area.place.latitude)),
                }
                for area, value in zip(shown, values, strict=True)
            ],
            "posts": [
                {"area": area, "at": frame.point(float(area.place.longitude), latitude)}
                for area in self.posts
                if (latitude := area.place.latitude and float(area.place.latitude)) is not None
            ],
        }
        return render_to_string("outreach/admin/map_picture.html", context)

    def title_of_picture(self):
        return _("Districts of Lesotho: %(measure)s") % {"measure": dict(SHOWN)[self.measure]}

    def attribution(self):
        """Whom to name for outlines and points."""
        points = {area.place.coordinates_source for area in self.posts} - {""}
        return " ".join(
            [str(ATTRIBUTION), *(f"{_('Border posts:')} {one}." for one in sorted(points))]
        )

    # --- what is printed ---------------------------------------------------------------
    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        if self.is_export:
            return context
        return context | {
            "picture": self.picture(),
            "districts": self.districts,
            "posts": self.posts,
            "unplaced": [area for area in self.posts if area.place.latitude is None],
            "without_post": [one for one in self.communities if one.border_post_id is None],
            "attribution": self.attribution(),
            "coverage_url": self._coverage(),
        }

    def _coverage(self):
        """The coverage report of the same records, but for its district."""
        query = self.request.GET.copy()
        for name in set(query) - self.query_names() | {"measure", "district"}:
            query.pop(name, None)
        return f"{reverse('outreach_coverage')}?{query.urlencode()}{'&' if query else ''}"

    list_export = FIELDS

    def to_row_dict(self, item):
        return dict(zip(FIELDS, _values(item), strict=True))

    def _posts_in_words(self):
        """ "Border posts, communities with an activity: Maseru Bridge 1 / 2; …", for the paper."""
        said = "; ".join(
            f"{area.name} {area.reached} / {len(area.communities)}" for area in self.posts
        )
        return _("Border posts, communities with an activity: %(posts)s.") % {"posts": said}

    def paper(self):
        today = timezone.localdate()
        header = [
            _("District"),
            _("Communities"),
            _("With an activity"),
            _("Activities"),
            _("Copies"),
            _("People directly"),
            _("per 1,000"),
            _("Indirectly"),
        ]
        return table_paper.sheet(
            language=translation.get_language(),
            title=f"{self.page_title}: {dict(SHOWN)[self.measure]}",
            day=today,
            lines=[*filters_in_words(self), *self.notes(), self._posts_in_words()],
            table=(header, [_values(area) for area in self.districts]),
            footer=[_("Data of %(day)s") % {"day": date_format(today)}, self.attribution()],
            picture=(self.picture().encode(), self.title_of_picture()),
        )


def _values(area):
    amount = area.total
    return [
        area.name,
        len(area.communities),
        area.reached,
        amount.activities,
        amount.copies,
        amount.direct,
        area.per_thousand,
        amount.indirect,
    ]
