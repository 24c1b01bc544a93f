"""Filters of activities, shared by their list and the coverage report.

They share names, so that a cell of the report leads to the list of what it counts.
"""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from core import languages
from core.models import AudienceGroup, District

from .choices import ActivityType, Verification
from .coverage_views.widgets import QuickSelect
from .models import (
    Activity,
    ActivityFact,
    AdoptedSession,
    Display,
    Distribution,
    Material,
    MaterialUse,
    Partner,
)
from .permissions import PartnerRecordPolicy, oversees
from .places import readable_places


def readable_partners(request):
    """The partners a person may know to have records: others are no choice of his filters."""
    policy = PartnerRecordPolicy(Partner, owner="pk")
    return policy.instances_user_has_permission_for(request.user, "view")


ACROSS = [
    ("material", _("materials")),
    ("partner", _("partners")),
    ("type", _("types of activity")),
    ("language", _("languages")),
    ("month", _("months")),
]
SHOWN = [
    ("all", _("activities / copies / people")),
    ("activities", _("activities")),
    ("copies", _("copies")),
    ("people", _("people")),
    ("per_thousand", _("people per 1,000 inhabitants")),
]
ORDERS = [
    ("name", _("by name")),
    ("-activities", _("fewest activities first")),
    ("activities", _("most activities first")),
    ("-copies", _("fewest copies first")),
    ("copies", _("most copies first")),
    ("-direct", _("fewest people first")),
    ("direct", _("most people first")),
]


class ScopeFilterSet(WagtailFilterSet):
    """Which activities: when, where, whose, in which language, for whom."""

    starts_on = django_filters.DateFromToRangeFilter(
        label=_("Period"), widget=DateRangePickerWidget
    )
    district = django_filters.ModelChoiceFilter(
        label=_("District"),
        widget=QuickSelect,
        field_name="community__district",
        queryset=District.objects.all(),
    )
    partner = django_filters.ModelChoiceFilter(
        label=_("Partner"), widget=QuickSelect, queryset=readable_partners
    )
    language = django_filters.ChoiceFilter(
        label=_("Language of the material"),
        widget=QuickSelect,
        choices=languages.choices(),
        method="with_material",
    )
    audience = django_filters.ModelChoiceFilter(
        label=_("For whom"),
        widget=QuickSelect,
        field_name="audiences",
        queryset=AudienceGroup.objects.all(),
    )
    type = django_filters.ChoiceFilter(
        label=_("Type"), widget=QuickSelect, choices=ActivityType.choices
    )
    verified = django_filters.ChoiceFilter(
        label=_("Verified"),
        widget=QuickSelect,
        choices=[("yes", _("verified records only"))],
        method="only_verified",
    )

    class Meta:
        model = Activity
        fields = []

    def with_material(self, queryset, name, value):
        """Language and material must hold for one and the same use."""
        chosen = self.form.cleaned_data
        uses = MaterialUse.objects.all()
        if chosen.get("language"):
            uses = uses.filter(edition__language=chosen["language"])
        if chosen.get("material"):
            uses = uses.filter(edition__material=chosen["material"])
        return queryset.filter(pk__in=uses.values("activity"))

    def only_verified(self, queryset, name, value):
        return queryset.filter(verification=Verification.VERIFIED)


def kept(label, choices):
    """What the report itself does something with; it leaves no record out."""
    return django_filters.ChoiceFilter(
        label=label, choices=choices, empty_label=None, method="keep", widget=QuickSelect
    )


class CoverageFilterSet(ScopeFilterSet):
    """The same of facts; what stands across, what a cell says, and the order of the rows."""

    starts_on = django_filters.DateFromToRangeFilter(
        label=_("Period"), field_name="day", widget=DateRangePickerWidget
    )
    language = django_filters.ChoiceFilter(
        label=_("Language of the material"), widget=QuickSelect, choices=languages.choices()
    )
    audience = django_filters.ModelChoiceFilter(
        label=_("For whom"),
        widget=QuickSelect,
        queryset=AudienceGroup.objects.all(),
        method="for_audience",
    )
    columns = kept(_("Across"), ACROSS)
    measure = kept(_("Show"), SHOWN)
    order = kept(_("Order of the rows"), ORDERS)

    class Meta:
        model = ActivityFact
        fields = []

    def for_audience(self, queryset, name, value):
        links = Activity.audiences.through.objects.filter(audiencegroup=value)
        return queryset.filter(activity__in=links.values("activity"))

    def only_verified(self, queryset, name, value):
        return queryset.filter(verified=True)

    def keep(self, queryset, name, value):
        return queryset


FIRST_PARTNER = "first"
JOINT = [("yes", _("each only once")), (FIRST_PARTNER, _("each for its first partner only"))]


class ActivityFilterSet(ScopeFilterSet):
    """The list of activities."""

    community = django_filters.ModelChoiceFilter(label=_("Community"), queryset=readable_places)
    material = django_filters.ModelChoiceFilter(
        label=_("Material"), queryset=Material.objects.all(), method="with_material"
    )
    no_material = django_filters.BooleanFilter(
        label=_("Without any material"), field_name="uses", lookup_expr="isnull", distinct=True
    )

    counted = django_filters.ChoiceFilter(
        label=_("Joint activities"), choices=JOINT, method="only_counted"
    )

    class Meta(ScopeFilterSet.Meta):
        fields = ["status", "reach_kind", "verification"]

    def only_counted(self, queryset, name, value):
        """Without what counts in another record of the same activity.

        Of all partners, or of the first one; of one partner, whoever looks, what is his own counts.
        """
        of_one = self.form.cleaned_data.get("partner") and value != FIRST_PARTNER
        if oversees(self.request.user) and not of_one:
            return queryset.counted()
        return queryset.counted_by_partner()


class AdoptedSessionFilterSet(WagtailFilterSet):
    """Class sessions that count."""

    opened = django_filters.DateFromToRangeFilter(
        label=_("Period"), field_name="session__opened_at", widget=DateRangePickerWidget
    )
    partner = django_filters.ModelChoiceFilter(label=_("Partner"), queryset=readable_partners)
    community = django_filters.ModelChoiceFilter(label=_("Community"), queryset=readable_places)
    material = django_filters.ModelChoiceFilter(
        label=_("Material"), field_name="edition__material", queryset=Material.objects.all()
    )

    class Meta:
        model = AdoptedSession
        fields = []


class DistributionFilterSet(WagtailFilterSet):
    """Copies given out."""

    partner = django_filters.ModelChoiceFilter(label=_("Partner"), queryset=readable_partners)
    material = django_filters.ModelChoiceFilter(
        label=_("Material"), field_name="edition__material", queryset=Material.objects.all()
    )
    date = django_filters.DateFromToRangeFilter(label=_("Period"), widget=DateRangePickerWidget)

    class Meta:
        model = Distribution
        fields = []


class DisplayFilterSet(WagtailFilterSet):
    """What hangs where."""

    community = django_filters.ModelChoiceFilter(label=_("Community"), queryset=readable_places)
    partner = django_filters.ModelChoiceFilter(label=_("Partner"), queryset=readable_partners)
    material = django_filters.ModelChoiceFilter(
        label=_("Material"), field_name="edition__material", queryset=Material.objects.all()
    )
    hanging = django_filters.BooleanFilter(
        label=_("Still hanging"), field_name="taken_down", lookup_expr="isnull"
    )

    class Meta:
        model = Display
        fields = ["place"]
