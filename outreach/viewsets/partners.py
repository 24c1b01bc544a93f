"""Screens of the organisations and their grants."""

from django.forms import CheckboxSelectMultiple
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from core.panels import bilingual

from .. import models
from .base import NAMES, PartnerRecordViewSet


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
