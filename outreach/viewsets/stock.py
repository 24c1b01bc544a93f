"""Screens of copies: those that partners received, and those that hang on a wall."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel

from core.exports import in_every_language

from .. import filters, models
from .base import PartnerRecordViewSet


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
