"""Admin screens of the record of use."""

from django.forms import CheckboxSelectMultiple
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from core.panels import KindPanel, bilingual

from . import exports, filters, models, views
from .panels import ACTIVITY
from .permissions import PartnerRecordPolicy


class OutreachViewSet(ModelViewSet):
    """What all screens share: addresses below outreach/, an export that starts no formula."""

    index_view_class = views.SafeIndexView
    copy_view_enabled = False
    inspect_view_enabled = True
    related = ()

    @cached_property
    def name(self):
        return f"outreach_{self.model_name}"

    @cached_property
    def url_prefix(self):
        return f"outreach/{self.model_name}"

    def get_index_view_kwargs(self, **kwargs):
        return super().get_index_view_kwargs(related=self.related, **kwargs)


class PartnerRecordViewSet(OutreachViewSet):
    """Records that belong to a partner: through every door, a member reaches only his own."""

    owner = "partner"
    index_view_class = views.RecordIndexView
    edit_view_class = views.RecordEditView
    delete_view_class = views.RecordDeleteView
    inspect_view_class = views.RecordInspectView
    history_view_class = views.RecordHistoryView
    usage_view_class = views.RecordUsageView

    @property
    def permission_policy(self):
        return PartnerRecordPolicy(self.model, self.owner)


class ActivityViewSet(PartnerRecordViewSet):
    """Activities with their materials and people on one form."""

    model = models.Activity
    icon = "calendar-check"
    index_view_class = views.ActivityIndexView
    list_display = [
        "__str__",
        Column("partner", label=_("Partner"), accessor="partner.acronym"),
        "starts_on",
        "status",
        Column("people", label=_("People"), accessor="people"),
        "reach_kind",
    ]
    filterset_class = filters.ActivityFilterSet
    search_fields = [
        "notes",
        "community__name_en",
        "community__name_st",
        "partner__acronym",
        "partner__name_en",
        "partner__name_st",
    ]
    list_export = exports.COLUMNS
    export_filename = "activities"
    inspect_view_fields = [
        "uuid",
        "partner",
        "co_partners",
        "grant",
        "community",
        "type",
        "starts_on",
        "ends_on",
        "status",
        "audiences",
        "targeted",
        "basis",
        "reach_kind",
        "reach",
        "uses",
        "facilitator_language",
        "notes",
        "source",
        "entered_by",
        "created_at",
        "updated_at",
    ]
    panels = ACTIVITY


class DistributionViewSet(PartnerRecordViewSet):
    """Copies that partners received."""

    model = models.Distribution
    icon = "download"
    related = ("edition__material", "partner")
    list_display = ["__str__", "edition", "partner", "copies", "date"]
    filterset_class = filters.DistributionFilterSet
    search_fields = ["edition__material__code", "edition__material__title_en", "partner__acronym"]
    list_export = ["edition", "partner", "copies", "date"]
    export_filename = "distributions"
    panels = [
        FieldPanel("edition"),
        FieldPanel("partner"),
        FieldRowPanel([FieldPanel("copies"), FieldPanel("date")]),
    ]


class DisplayViewSet(PartnerRecordViewSet):
    """What hangs on which wall."""

    model = models.Display
    icon = "image"
    related = ("edition__material", "partner", "community")
    list_display = ["__str__", "partner", "put_up", "taken_down"]
    filterset_class = filters.DisplayFilterSet
    search_fields = ["edition__material__code", "community__name_en", "partner__acronym"]
    list_export = ["edition", "partner", "community", "place", "put_up", "taken_down"]
    export_filename = "displays"
    panels = [
        FieldPanel("edition"),
        FieldPanel("partner"),
        FieldRowPanel([FieldPanel("community"), FieldPanel("place")]),
        FieldRowPanel([FieldPanel("put_up"), FieldPanel("taken_down")]),
    ]


class MaterialViewSet(OutreachViewSet):
    """The catalogue of materials."""

    model = models.Material
    icon = "doc-full"
    list_display = ["__str__", "kind", BooleanColumn("public", label=_("Public"))]
    list_filter = ["kind", "public", "topics", "audiences"]
    search_fields = ["code", "title_en", "title_st"]
    list_export = ["code", "kind", "title_st", "title_en", "summary_st", "summary_en", "public"]
    export_filename = "materials"
    panels = [
        FieldRowPanel([FieldPanel("code"), FieldPanel("kind")]),
        bilingual("title"),
        bilingual("summary", multiline=True),
        FieldPanel("topics", widget=CheckboxSelectMultiple),
        FieldPanel("audiences", widget=CheckboxSelectMultiple),
        FieldPanel("public"),
        KindPanel("page"),
    ]


class MaterialEditionViewSet(OutreachViewSet):
    """Editions: what was printed when, and what was withdrawn and why."""

    model = models.MaterialEdition
    icon = "copy"
    related = ("material",)
    list_display = [
        "__str__",
        "published_on",
        DateColumn("withdrawn_on", label=_("Withdrawn on")),
        "withdrawn_because",
    ]
    list_filter = ["language", "material"]
    search_fields = ["material__code", "material__title_en", "material__title_st", "label"]
    list_export = [
        "material",
        "language",
        "label",
        "published_on",
        "withdrawn_on",
        "withdrawn_because",
        "pretested_with",
        "pretested_n",
        "changed",
    ]
    export_filename = "editions"
    panels = [
        FieldPanel("material"),
        FieldRowPanel([FieldPanel("language"), FieldPanel("label")]),
        FieldRowPanel([FieldPanel("published_on"), FieldPanel("document")]),
        FieldRowPanel([FieldPanel("pretested_with"), FieldPanel("pretested_n")]),
        FieldPanel("changed"),
        MultiFieldPanel(
            [FieldPanel("withdrawn_on"), FieldPanel("withdrawn_because")], _("Withdrawal")
        ),
    ]


class PartnerViewSet(PartnerRecordViewSet):
    """Partners and their members."""

    model = models.Partner
    owner = "pk"
    icon = "group"
    list_display = ["__str__", "kind"]
    list_filter = ["kind"]
    search_fields = ["name_en", "name_st", "acronym"]
    list_export = ["acronym", "name_st", "name_en", "kind"]
    export_filename = "partners"
    inspect_view_fields = ["acronym", "name_st", "name_en", "kind", "districts", "members"]
    panels = [
        bilingual("name"),
        FieldRowPanel([FieldPanel("acronym"), FieldPanel("kind")]),
        FieldPanel("districts", widget=CheckboxSelectMultiple),
        FieldPanel("members", widget=CheckboxSelectMultiple),
    ]


class GrantViewSet(PartnerRecordViewSet):
    """Grants, for those who oversee."""

    model = models.Grant
    owner = "partners"
    icon = "tag"
    list_display = ["__str__", "funder", "starts_on", "ends_on"]
    search_fields = ["name_en", "name_st", "funder"]
    list_export = ["name_st", "name_en", "funder", "starts_on", "ends_on"]
    export_filename = "grants"
    panels = [
        bilingual("name"),
        FieldPanel("funder"),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
        FieldPanel("partners", widget=CheckboxSelectMultiple),
    ]


class OutreachGroup(ModelViewSetGroup):
    """All of it under one menu."""

    menu_label = _("Outreach")
    menu_icon = "globe"
    menu_order = 240
    items = (
        ActivityViewSet,
        DistributionViewSet,
        DisplayViewSet,
        MaterialViewSet,
        MaterialEditionViewSet,
        PartnerViewSet,
        GrantViewSet,
    )


outreach = OutreachGroup()
