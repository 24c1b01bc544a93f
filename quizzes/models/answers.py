"""The answers to choose from."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Orderable

from core import languages
from core.localized import localized, raw, text
from core.models import Image, KeyedChild, StableBareFields
from core.panels import bilingual, keyed

from .. import scoring
from ..choices import Flag
from .claims import NeverSafe

TEXTS = ("text", "match", "feedback", "ask")


class Choice(StableBareFields, NeverSafe, Orderable, KeyedChild):
    """One answer to choose from: correct or not in a quiz, a sign or not in a risk check."""

    question = ParentalKey("quizzes.Question", on_delete=models.CASCADE, related_name="choices")
    text = models.TextField(_("answer"), help_text=_("For a picture: what it shows."))
    image = models.ForeignKey(
        Image,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("picture"),
    )
    match = models.TextField(_("what it goes with"), blank=True)
    feedback = models.TextField(_("what to tell whoever chooses it"), blank=True)
    correct = models.BooleanField(_("correct"), default=False)
    weight = models.SmallIntegerField(
        _("share of the points (per cent)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(-100), MaxValueValidator(100)],
        help_text=_("Empty: right answers share the points, and a wrong one takes a share away."),
    )
    flag = models.CharField(
        _("in a risk check"),
        max_length=10,
        choices=Flag.choices,
        blank=True,
        help_text=_("One “stop” outranks everything else."),
    )
    ask = models.TextField(_("question to send"), blank=True)

    told = ("feedback", "ask")
    place = ""
    """Where it belongs when choices are put in their place; see ``with_places``."""

    panels = keyed(
        [
            bilingual("text", _("Answer"), multiline=True),
            FieldRowPanel([FieldPanel("correct"), FieldPanel("flag")]),
            bilingual("feedback", _("What to tell whoever chooses it"), multiline=True),
            bilingual(
                "ask", _("Question to send before deciding (after “ask first”)"), multiline=True
            ),
            MultiFieldPanel(
                [
                    bilingual("match", _("What it goes with"), multiline=True),
                    FieldPanel("image"),
                    FieldPanel("weight"),
                ],
                _("For what goes together, for pictures, for points of its own"),
                classname="collapsed",
            ),
        ]
    )
    api_fields = [
        APIField("key"),
        *(APIField(f"{name}_{code}") for name in TEXTS for code in languages.codes()),
        APIField("image"),
        APIField("correct"),
        APIField("weight"),
        APIField("flag"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("answer")
        verbose_name_plural = _("answers")

    def __str__(self):
        return text(self, "text")

    @property
    def safety_critical_texts(self):
        """A wrong word in a risk check can hurt."""
        return TEXTS if self.question.page.is_risk_check else ()

    @property
    def shows_picture(self):
        """Is its picture the answer to choose? Where it may not be shown, its words are."""
        return self.question.kind == scoring.PICTURE and bool(
            self.image and self.image.may_be_shown
        )

    @property
    def question_to_send(self):
        """What to ask before deciding, as the reader gets it: only an "ask first" has one."""
        return localized(self, "ask") if self.flag == Flag.ASK_FIRST else None

    def for_scoring(self):
        return scoring.Choice(self.key, self.correct, self.flag, self.weight, self.place)


def with_places(kind, choices):
    """``choices`` as a list, each with its ``place``: its pair's key, or its position from "1".

    Two choices that go with the same words share a place: that of the first of them.
    """
    choices = list(choices)
    pairs = {}
    for position, choice in enumerate(choices, start=1):
        if kind == scoring.ORDERING:
            choice.place = str(position)
        elif kind == scoring.MATCHING:
            words = tuple(raw(choice, "match", code) for code in languages.codes())
            choice.place = pairs.setdefault(words, choice.key)
    return choices
