"""Admin screens of the record of use."""

from django.forms import CheckboxSelectMultiple
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.viewsets.model import ModelViewSetGroup

from core.exports import in_every_language
from core.panels import KindPanel, bilingual
from core.viewsets import SafeViewSet

from . import exports, filters, models, session_views, views
from .panels import ACTIVITY
from .permissions import PartnerRecordPolicy

NAMES = in_every_language("name")


class OutreachViewSet(SafeViewSet):
    """What all screens share: addresses below outreach/."""

    @cached_property
    def name(self):
        return f"outreach_{self.model_name}"

    @cached_property
    def url_prefix(self):
        return f"outreach/{self.model_name}"


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
    edit_view_class = session_views.ActivityEditView
    inspect_view_class = session_views.ActivityInspectView
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
        *in_every_language("community__name"),
        "partner__acronym",
        *in_every_language("partner__name"),
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
        "on_behalf_of",
        "notes",
        "source",
        "entered_by",
        "created_at",
        "updated_at",
    ]
    panels = ACTIVITY


class AdoptedSessionViewSet(PartnerRecordViewSet):
    """Class sessions that count for a partner, adopted by their codes."""

    model = models.AdoptedSession
    icon = "group"
    add_view_class = session_views.AdoptView
    delete_view_class = session_views.LetGoView
    related = ("session__quiz", "partner", "community", "edition__material")
    list_display = [
        "__str__",
        Column("partner", label=_("Partner"), accessor="partner.acronym"),
        Column("edition", label=_("Material used"), accessor="edition"),
        DateColumn("adopted_at", label=_("Adopted")),
    ]
    filterset_class = filters.AdoptedSessionFilterSet
    search_fields = [
        *in_every_language("community__name"),
        "partner__acronym",
        "session__code",
    ]
    list_export = ["session.code", "quiz_title", "day", "partner", "community", "edition"]
    export_filename = "class-sessions"
    inspect_view_fields = [
        "session",
        "quiz_title",
        "day",
        "partner",
        "community",
        "activity",
        "edition",
        "adopted_by",
        "adopted_at",
    ]
    panels = [FieldPanel(name) for name in ("code", "partner", "community", "activity", "edition")]


class DistributionViewSet(PartnerRecordViewSet):
    """Copies that partners received."""

    model = models.Distribution
    icon = "download"
    related = ("edition__material", "partner")
    list_display = ["__str__", "edition", "partner", "copies", "date"]
    filterset_class = filters.DistributionFilterSet
    search_fields = [
        "edition__material__code",
        *in_every_language("edition__material__title"),
        "partner__acronym",
    ]
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
    search_fields = [
        "edition__material__code",
        *in_every_language("community__name"),
        "partner__acronym",
    ]
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
    search_fields = ["code", *in_every_language("title")]
    list_export = ["code", "kind", *in_every_language("title", "summary"), "public"]
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
    search_fields = ["material__code", *in_every_language("material__title"), "label"]
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
    search_fields = [*NAMES, "acronym"]
    list_export = ["acronym", *NAMES, "kind"]
    export_filename = "partners"
    inspect_view_fields = ["acronym", *NAMES, "kind", "districts", "members"]
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
    search_fields = [*NAMES, "funder"]
    list_export = [*NAMES, "funder", "starts_on", "ends_on"]
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
        AdoptedSessionViewSet,
        DistributionViewSet,
        DisplayViewSet,
        MaterialViewSet,
        MaterialEditionViewSet,
        PartnerViewSet,
        GrantViewSet,
    )


outreach = OutreachGroup()
