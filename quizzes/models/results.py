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
from core.localized import localized, text
from core.models import KeyedChild, StableBareFields
from core.panels import bilingual, keyed
from referral.choices import Whereabouts

from ..choices import Outcome
from .claims import NeverSafe

TEXTS = ("title", "text", "at_home", "already_there", "link_label")
LINK_LABEL = f"link_label_{languages.DEFAULT}"


class ResultBand(StableBareFields, NeverSafe, Orderable, KeyedChild):
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
    at_home = RichTextField(_("what to do now: still at home"), blank=True)
    already_there = RichTextField(_("what to do now: already there"), blank=True)
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

    panels = keyed(
        [
            FieldRowPanel([FieldPanel("from_percent"), FieldPanel("outcome")]),
            bilingual("title"),
            bilingual("text"),
            bilingual("at_home", _("What to do now, still at home")),
            bilingual("already_there", _("What to do now, already there")),
            PageChooserPanel("link"),
            bilingual("link_label", _("Words of the link")),
        ]
    )
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

    @property
    def safety_critical_texts(self):
        """What a risk check comes to says what to do about a danger."""
        return TEXTS if self.outcome else ()

    @property
    def reached_by(self):
        """The score or the outcome that leads here, as previews name it."""
        return self.outcome or ("" if self.from_percent is None else str(self.from_percent))

    @property
    def endings(self):
        """What to do now, by where the reader is: [(name of the text, heading)], those written."""
        texts = [
            ("at_home", _("If you are still at home")),
            ("already_there", _("If you are there")),
        ]
        return [(name, heading) for name, heading in texts if localized(self, name)]

    def endings_for(self, whereabouts):
        """The endings for a reader who said where he is; all of them for one who did not."""
        if not whereabouts:
            return self.endings
        wanted = "at_home" if whereabouts == Whereabouts.LESOTHO else "already_there"
        return [(name, heading) for name, heading in self.endings if name == wanted]

    def clean(self):
        super().clean()
        if (self.from_percent is None) == (not self.outcome):
            raise ValidationError({"from_percent": _("Give either a score or an outcome.")})
        if self.link_id and not text(self, "link_label"):
            raise ValidationError({LINK_LABEL: _("The link needs words.")})
