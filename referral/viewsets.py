"""Admin screens for contact points."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column, DateColumn

from core.exports import in_every_language
from core.panels import bilingual, publication_panel
from core.viewsets import SafeViewSet

from .choices import CheckState
from .models import ContactPoint

STATE_COLUMN = Column("check_state_label", label=_("Check"))
PHONE_COLUMN = Column("printed_phone", label=_("Telephone"))
EXPORTED = [
    *in_every_language("name", "hours", "note"),
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


class ContactPointViewSet(SafeViewSet):
    """The help directory, with the state of each check."""

    model = ContactPoint
    related = ("district",)
    menu_label = _("Contact points")
    icon = "help"
    menu_order = 250
    add_to_admin_menu = True
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
    search_fields = [*in_every_language("name"), "phone", "source"]
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
        publication_panel(),
    ]


contact_points = ContactPointViewSet("contact_points")
