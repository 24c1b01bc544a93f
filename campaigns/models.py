"""Campaigns: one message for a season, with its materials and the partners who carry it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page

from core import languages
from core.api import bilingual_api_fields
from core.blocks import GuidanceBlocks
from core.listing import listing_context
from core.models import AudienceGroup, BilingualPage, Image, SectionIndexPage, Topic
from core.panels import KindPanel, bilingual, tabs, tags
from outreach.models import Material, MaterialIndexPage
from outreach.models.pages import with_editions


class CampaignIndexPage(SectionIndexPage, Page):
    """All campaigns, the newest first."""

    subpage_types = ["campaigns.CampaignPage"]

    template = "campaigns/campaign_index_page.html"

    class Meta:
        verbose_name = _("index of campaigns")

    def get_context(self, request, *args, **kwargs):
        campaigns = CampaignPage.objects.child_of(self).live().order_by("-starts_on", "path")
        return super().get_context(request, *args, **kwargs) | listing_context(request, campaigns)


class CampaignPage(BilingualPage, Page):
    """One campaign."""

    parent_page_types = ["campaigns.CampaignIndexPage"]
    subpage_types = []

    summary = models.TextField(_("summary"), blank=True)
    message = models.CharField(_("message"), max_length=200, blank=True)
    starts_on = models.DateField(_("starts on"))
    ends_on = models.DateField(_("ends on"))
    image = models.ForeignKey(
        Image, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    audiences = ParentalManyToManyField(AudienceGroup, blank=True, verbose_name=_("for whom"))
    topics = ParentalManyToManyField(Topic, blank=True, verbose_name=_("topics"))
    body = StreamField(GuidanceBlocks(), blank=True)
    call_to_action = models.CharField(_("call to action"), max_length=120, blank=True)
    action_page = models.ForeignKey(
        Page,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("the call leads to"),
    )

    localized_fields = ("title", "summary", "message", "call_to_action")
    select_for_reading = ("image", "action_page")
    prefetch_for_api = ("materials__material", "partners__partner")

    edit_handler = tabs(
        [
            bilingual("summary", multiline=True),
            bilingual("message"),
            FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
            FieldPanel("image"),
            FieldPanel("body"),
            MultiFieldPanel(
                [bilingual("call_to_action"), KindPanel("action_page")], _("Call to action")
            ),
            MultiFieldPanel([*tags()], _("For whom and about what")),
            InlinePanel("materials", label=_("Material")),
            InlinePanel("partners", label=_("Partner")),
        ]
    )
    api_fields = [
        *bilingual_api_fields("summary", "message", "call_to_action"),
        APIField("starts_on"),
        APIField("ends_on"),
        APIField("body"),
        APIField("audiences"),
        APIField("topics"),
        APIField("material_codes"),
        APIField("partner_names"),
    ]

    template = "campaigns/campaign_page.html"

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")

    def clean(self):
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("A campaign ends after it starts.")})

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "toolkit": self.offered_materials(),
            "library": MaterialIndexPage.objects.live().first(),
            "carried_by": [row.partner for row in self.partners.select_related("partner")],
        }

    @property
    def is_current(self):
        """The front page shows a campaign only while it runs."""
        return self.starts_on <= timezone.localdate() <= self.ends_on

    def offered_materials(self):
        """The toolkit as everybody may have it today, in the editor's order."""
        order = [row.material_id for row in self.materials.all()]
        found = with_editions(Material.objects.filter(public=True, pk__in=order))
        offered = [
            material
            for material in found
            if material.current_editions or (material.page and material.page.live)
        ]
        return sorted(offered, key=lambda material: order.index(material.pk))

    @property
    def material_codes(self):
        return [row.material.code for row in self.materials.all() if row.material.public]

    @property
    def partner_names(self):
        """[{"name_st": …, "name_en": …}], in the editor's order."""
        names = [f"name_{code}" for code in languages.codes()]
        partners = [row.partner for row in self.partners.all()]
        return [{name: getattr(partner, name) for name in names} for partner in partners]


class CampaignMaterial(Orderable):
    """One material of a campaign's toolkit."""

    page = ParentalKey(CampaignPage, on_delete=models.CASCADE, related_name="materials")
    material = models.ForeignKey(
        "outreach.Material", on_delete=models.CASCADE, related_name="+", verbose_name=_("material")
    )

    panels = [FieldPanel("material")]


class CampaignPartner(Orderable):
    """One partner who carries a campaign."""

    page = ParentalKey(CampaignPage, on_delete=models.CASCADE, related_name="partners")
    partner = models.ForeignKey(
        "outreach.Partner", on_delete=models.CASCADE, related_name="+", verbose_name=_("partner")
    )

    panels = [FieldPanel("partner")]
