"""The front page and the plain page."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.api import APIField
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page

from .. import addresses
from ..api import bilingual_api_fields
from ..blocks import GuidanceBlocks
from ..panels import KindPanel, bilingual, keyed, tabs
from .bilingual import BilingualPage, with_texts
from .files import Image
from .texts import KeyedChild, StableBareFields


class HomePage(BilingualPage, Page):
    """The front page: four doors for four publics, what is featured, the current campaign."""

    parent_page_types = ["wagtailcore.Page"]
    # Each section's index names this page as its parent; the floor does not know them.
    subpage_types = None
    max_count = 1

    summary = models.TextField(_("first line"), blank=True)
    image = models.ForeignKey(
        Image, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    current_campaign = models.ForeignKey(
        Page,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("current campaign"),
    )

    edit_handler = tabs(
        [
            bilingual("summary", _("First line"), multiline=True),
            FieldPanel("image"),
            KindPanel("current_campaign", kinds=("campaign",)),
            InlinePanel("doors", label=_("Door"), max_num=6),
            InlinePanel("featured", label=_("Featured page"), max_num=6),
        ]
    )
    api_fields = bilingual_api_fields("summary")

    template = "core/home_page.html"

    class Meta:
        verbose_name = _("front page")

    def route(self, request, path_components):
        """Straight to the page, instead of down the tree with two queries a level."""
        found = addresses.deepest(self.url_path, path_components)
        if found is None:
            return super().route(request, path_components)
        pk, content_type_id, rest = found
        model = ContentType.objects.get_for_id(content_type_id).model_class()
        related = getattr(model, "select_for_reading", ())
        return model.objects.select_related(*related).get(pk=pk).route(request, rest)

    def get_context(self, request, *args, **kwargs):
        featured, campaign = self.live_pages()
        return super().get_context(request, *args, **kwargs) | {
            "doors": self.doors.select_related("target"),
            "featured_pages": featured,
            "campaign": campaign,
        }

    def live_pages(self):
        """(featured pages in the editor's order, current campaign or None), live ones only."""
        order = [entry.page_id for entry in self.featured.all()]
        wanted = Page.objects.live().filter(pk__in=[*order, self.current_campaign_id])
        found = {page.pk: page for page in with_texts(wanted, "title", "summary")}
        featured = [found[pk] for pk in order if pk in found]
        campaign = found.get(self.current_campaign_id)
        # A page says so itself when its time is over; this floor does not know its kind.
        if campaign and not getattr(campaign.specific, "is_current", True):
            campaign = None
        return featured, campaign


class HomeDoor(StableBareFields, Orderable, KeyedChild):
    """One of the front page's big links: "I plan to work away from home"."""

    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="doors")
    title = models.CharField(_("title"), max_length=80)
    text = models.CharField(_("text"), max_length=200, blank=True)
    target = models.ForeignKey(
        Page, on_delete=models.CASCADE, related_name="+", verbose_name=_("leads to")
    )

    panels = keyed([bilingual("title"), bilingual("text"), FieldPanel("target")])


class FeaturedPage(Orderable):
    """A guide, lesson or quiz that the front page shows."""

    home = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="featured")
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")

    panels = [KindPanel("page")]


class StandardPage(BilingualPage, Page):
    """A page of text: about, privacy, how to use the site."""

    parent_page_types = ["core.HomePage", "core.StandardPage"]
    subpage_types = ["core.StandardPage"]

    summary = models.TextField(_("summary"), blank=True)
    body = StreamField(GuidanceBlocks(), blank=True)

    edit_handler = tabs([bilingual("summary", multiline=True), FieldPanel("body")])
    api_fields = [*bilingual_api_fields("summary"), APIField("body")]

    template = "core/standard_page.html"

    class Meta:
        verbose_name = _("plain page")
        verbose_name_plural = _("plain pages")


class SectionIndexPage(BilingualPage):
    """What the index of every section has: one per site, below the front page, with a summary."""

    parent_page_types = ["core.HomePage"]
    max_count = 1

    summary = models.TextField(_("summary"), blank=True)

    edit_handler = tabs([bilingual("summary", multiline=True)])
    api_fields = bilingual_api_fields("summary")

    class Meta:
        abstract = True
