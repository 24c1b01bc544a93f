"""Screens of the catalogue: materials and their editions."""

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, DateColumn

from core.exports import in_every_language
from core.panels import KindPanel, bilingual

from .. import models
from .base import OutreachViewSet


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
