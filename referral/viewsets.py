"""Admin screens for contact points."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from core.exports import SafeSpreadsheetMixin
from core.panels import bilingual

from .choices import CheckState
from .models import ContactPoint

STATE_COLUMN = Column("check_state_label", label=_("Check"))
PHONE_COLUMN = Column("printed_phone", label=_("Telephone"))
EXPORTED = [
    *(f"{name}_{code}" for name in ("name", "hours", "note") for code in ("st", "en")),
    "kind",
    "country",
    "district_code",
    "is_police",
    "phone",
    "free_call",
    "reachable_from",
    "languages",
    "verified_on",
    "verify_by",
    "check_state_label",
    "source",
    "demonstration",
]


class ContactPointFilterSet(WagtailFilterSet):
    """By place, kind and state of check."""

    check = django_filters.ChoiceFilter(
        label=_("Check"),
        choices=CheckState.choices,
        method="in_state",
    )

    class Meta:
        model = ContactPoint
        fields = ["country", "kind", "district", "is_police", "demonstration"]

    def in_state(self, queryset, name, value):
        return queryset.in_state(value)


class ContactPointIndexView(SafeSpreadsheetMixin, IndexView):
    """The directory."""

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("district")


class ContactPointViewSet(ModelViewSet):
    """The help directory, with the state of each check."""

    model = ContactPoint
    index_view_class = ContactPointIndexView
    menu_label = _("Contact points")
    icon = "help"
    menu_order = 250
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = True
    list_display = [
        "__str__",
        "kind",
        "country",
        "district",
        PHONE_COLUMN,
        DateColumn("verify_by", label=_("Check again by")),
        STATE_COLUMN,
    ]
    filterset_class = ContactPointFilterSet
    search_fields = ["name_en", "name_st", "phone", "source"]
    list_export = EXPORTED
    panels = [
        bilingual("name"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("is_police")]),
        FieldRowPanel([FieldPanel("country"), FieldPanel("district")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("phone"), FieldPanel("free_call")]),
                FieldRowPanel([FieldPanel("reachable_from"), FieldPanel("languages")]),
                bilingual("hours"),
                bilingual("note", multiline=True),
            ],
            _("How to reach it"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("verified_on"), FieldPanel("verify_by")]),
                FieldPanel("source"),
                FieldPanel("demonstration"),
            ],
            _("Check"),
        ),
    ]


contact_points = ContactPointViewSet("contact_points")
