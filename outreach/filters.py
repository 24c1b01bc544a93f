"""Filters of activities, shared by their list and the coverage report.

They share names, so that a cell of the report leads to the list of what it counts.
"""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from core import languages
from core.models import AudienceGroup, Community, District

from .models import Activity, AdoptedSession, Display, Distribution, Material, MaterialUse, Partner
from .permissions import PartnerRecordPolicy


def readable_partners(request):
    """The partners a person may know to have records: others are no choice of his filters."""
    policy = PartnerRecordPolicy(Partner, owner="pk")
    return policy.instances_user_has_permission_for(request.user, "view")


class ScopeFilterSet(WagtailFilterSet):
    """Which activities: when, where, whose, in which language, for whom."""

    starts_on = django_filters.DateFromToRangeFilter(
        label=_("Period"), widget=DateRangePickerWidget
    )
    district = django_filters.ModelChoiceFilter(
        label=_("District"), field_name="community__district", queryset=District.objects.all()
    )
    partner = django_filters.ModelChoiceFilter(label=_("Partner"), queryset=readable_partners)
    language = django_filters.ChoiceFilter(
        label=_("Language of the material"), choices=languages.choices(), method="with_material"
    )
    audience = django_filters.ModelChoiceFilter(
        label=_("For whom"), field_name="audiences", queryset=AudienceGroup.objects.all()
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


class CoverageFilterSet(ScopeFilterSet):
    """The same, and what stands across."""

    columns = django_filters.ChoiceFilter(
        label=_("Across"),
        choices=[("material", _("materials")), ("partner", _("partners"))],
        empty_label=None,
        method="keep",
    )

    def keep(self, queryset, name, value):
        return queryset


class ActivityFilterSet(ScopeFilterSet):
    """The list of activities."""

    community = django_filters.ModelChoiceFilter(
        label=_("Community"), queryset=Community.objects.all()
    )
    material = django_filters.ModelChoiceFilter(
        label=_("Material"), queryset=Material.objects.all(), method="with_material"
    )
    no_material = django_filters.BooleanFilter(
        label=_("Without any material"), field_name="uses", lookup_expr="isnull", distinct=True
    )

    class Meta(ScopeFilterSet.Meta):
        fields = ["status", "type", "reach_kind"]


class AdoptedSessionFilterSet(WagtailFilterSet):
    """Class sessions that count."""

    opened = django_filters.DateFromToRangeFilter(
        label=_("Period"), field_name="session__opened_at", widget=DateRangePickerWidget
    )
    partner = django_filters.ModelChoiceFilter(label=_("Partner"), queryset=readable_partners)
    community = django_filters.ModelChoiceFilter(
        label=_("Community"), queryset=Community.objects.all()
    )
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

    partner = django_filters.ModelChoiceFilter(label=_("Partner"), queryset=readable_partners)
    material = django_filters.ModelChoiceFilter(
        label=_("Material"), field_name="edition__material", queryset=Material.objects.all()
    )
    hanging = django_filters.BooleanFilter(
        label=_("Still hanging"), field_name="taken_down", lookup_expr="isnull"
    )

    class Meta:
        model = Display
        fields = ["community", "place"]
