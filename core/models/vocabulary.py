"""Topics and audience groups: the words that guides, lessons, quizzes and outreach share."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.api import APIField

from .. import languages
from ..localized import text
from .texts import StableBareFields


class Term(StableBareFields, models.Model):
    """A word of a controlled vocabulary with a name in each language."""

    slug = models.SlugField(_("code"), unique=True)
    name = models.CharField(_("name"), max_length=100)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    api_fields = [APIField("slug"), *(APIField(f"name_{code}") for code in languages.codes())]

    class Meta:
        abstract = True
        ordering = ["sort_order", "slug"]

    def __str__(self):
        return text(self, "name") or self.slug


class Topic(Term):
    """What a text is about: content tags after IOM's HTCDS names, never case fields."""

    description = models.TextField(_("description"), blank=True)

    class Meta(Term.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")


class AudienceGroup(Term):
    """Whom a text or an activity is for: the groups of the programme."""

    class Meta(Term.Meta):
        verbose_name = _("audience group")
        verbose_name_plural = _("audience groups")
