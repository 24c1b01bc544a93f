"""What a reader is told at the end."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField
from wagtail.models import Orderable, Page

from core import languages
from core.api import live_page_api_field
from core.localized import text
from core.models import StableBareFields
from core.panels import bilingual

from ..choices import Outcome
from .claims import NeverSafe

TEXTS = ("title", "text", "link_label")
LINK_LABEL = f"link_label_{languages.DEFAULT}"


class ResultBand(StableBareFields, NeverSafe, Orderable):
    """One result: from a score upwards in a knowledge quiz, for an outcome in a risk check."""

    page = ParentalKey("quizzes.QuizPage", on_delete=models.CASCADE, related_name="bands")
    from_percent = models.PositiveSmallIntegerField(
        _("from this score (per cent)"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(100)],
        help_text=_("For a knowledge quiz."),
    )
    outcome = models.CharField(
        _("for this outcome"),
        max_length=10,
        choices=Outcome.choices,
        blank=True,
        help_text=_("For a risk check."),
    )
    title = models.CharField(_("title"), max_length=160)
    text = RichTextField(_("text"))
    link = models.ForeignKey(
        Page,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("leads to"),
    )
    link_label = models.CharField(_("words of the link"), max_length=120, blank=True)

    told = TEXTS

    panels = [
        FieldRowPanel([FieldPanel("from_percent"), FieldPanel("outcome")]),
        bilingual("title"),
        bilingual("text"),
        PageChooserPanel("link"),
        bilingual("link_label", _("Words of the link")),
    ]
    api_fields = [
        APIField("from_percent"),
        APIField("outcome"),
        *(APIField(f"{name}_{code}") for name in TEXTS for code in languages.codes()),
        live_page_api_field("link"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("result")
        verbose_name_plural = _("results")

    def __str__(self):
        return text(self, "title")

    def clean(self):
        super().clean()
        if (self.from_percent is None) == (not self.outcome):
            raise ValidationError({"from_percent": _("Give either a score or an outcome.")})
        if self.link_id and not text(self, "link_label"):
            raise ValidationError({LINK_LABEL: _("The link needs words.")})
