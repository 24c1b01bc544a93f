"""Safe-migration guides and their index."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page

from core.api import bilingual_api_fields
from core.listing import listing_context
from core.models import AudienceGroup, BilingualPage, Image, SectionIndexPage, Topic, with_texts
from core.panels import KindPanel, bilingual, tabs, tags

from .blocks import GuideBlocks


class GuideIndexPage(SectionIndexPage, Page):
    """All guides, by audience and topic."""

    subpage_types = ["guides.GuidePage"]

    template = "guides/guide_index_page.html"

    class Meta:
        verbose_name = _("index of guides")

    def get_context(self, request, *args, **kwargs):
        guides = GuidePage.objects.child_of(self).live().order_by("path")
        return super().get_context(request, *args, **kwargs) | listing_context(request, guides)


class GuidePage(BilingualPage, Page):
    """One guide: what to do, step by step, with facts that say until when they hold."""

    parent_page_types = ["guides.GuideIndexPage"]
    subpage_types = []

    summary = models.TextField(_("summary"), blank=True)
    image = models.ForeignKey(
        Image, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    audiences = ParentalManyToManyField(AudienceGroup, blank=True, verbose_name=_("for whom"))
    topics = ParentalManyToManyField(Topic, blank=True, verbose_name=_("topics"))
    body = StreamField(GuideBlocks(), blank=True)
    reviewed_on = models.DateField(_("reviewed on"), null=True, blank=True)
    review_by = models.DateField(
        _("review again by"),
        null=True,
        blank=True,
        help_text=_("Twice a year: Anti-Trafficking in Persons Act 2011, section 43."),
    )
    sensitive = models.BooleanField(
        _("sensitive"),
        default=False,
        help_text=_("Being seen with this page can endanger its reader: never kept on a phone."),
    )

    select_for_reading = ("image",)

    edit_handler = tabs(
        [
            bilingual("summary", multiline=True),
            FieldPanel("image"),
            FieldPanel("body"),
            MultiFieldPanel(
                [*tags(), FieldPanel("sensitive")],
                _("For whom and about what"),
            ),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("reviewed_on"), FieldPanel("review_by")])],
                _("Review"),
            ),
            InlinePanel("related_pages", label=_("Related page"), max_num=6),
        ]
    )
    api_fields = [
        *bilingual_api_fields("summary"),
        APIField("body"),
        APIField("audiences"),
        APIField("topics"),
        APIField("reviewed_on"),
        APIField("review_by"),
    ]

    template = "guides/guide_page.html"

    class Meta:
        verbose_name = _("guide")
        verbose_name_plural = _("guides")

    def clean(self):
        super().clean()
        if self.reviewed_on and self.review_by and self.review_by <= self.reviewed_on:
            raise ValidationError({"review_by": _("The next review comes after the last one.")})

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | {"related": self.live_related_pages()}

    @property
    def is_sensitive(self):
        return self.sensitive

    def live_related_pages(self):
        """Related pages that are live, in the editor's order."""
        order = [relation.target_id for relation in self.related_pages.all()]
        pages = with_texts(Page.objects.live().filter(pk__in=order), "title", "summary")
        return sorted(pages, key=lambda page: order.index(page.pk))


class RelatedPage(Orderable):
    """A guide, lesson or quiz that goes with a guide; a row, so that its usage is seen."""

    guide = ParentalKey(GuidePage, on_delete=models.CASCADE, related_name="related_pages")
    target = models.ForeignKey(
        Page, on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    panels = [KindPanel("target", kinds=("guide", "lesson", "quiz"))]
