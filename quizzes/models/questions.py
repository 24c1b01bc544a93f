"""Questions, what is shown before them, and the answers to choose from."""

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtailmedia.edit_handlers import MediaChooserPanel

from core import languages
from core.keys import new_key  # noqa: F401  the first migration looks for it here
from core.localized import text
from core.models import Image, KeyedChild, Media, StableRevisions
from core.panels import bilingual, keyed

from .. import scoring
from ..choices import QuestionKind
from .answers import Choice, with_places
from .claims import NeverSafe

TEXTS = ("scenario", "text", "feedback")
AUDIO = tuple(f"audio_{code}" for code in languages.codes())


class Question(NeverSafe, StableRevisions, ClusterableModel, Orderable, KeyedChild):
    """One question, with why its answer is right."""

    page = ParentalKey("quizzes.QuizPage", on_delete=models.CASCADE, related_name="questions")
    kind = models.CharField(
        _("kind"),
        max_length=12,
        choices=QuestionKind.choices,
        default=QuestionKind.SINGLE,
        help_text=_(
            "The right order is the one in which the answers stand here; readers see them mixed. "
            "An opinion gives no points and may be left out."
        ),
    )
    scenario = RichTextField(_("what happens first"), blank=True)
    image = models.ForeignKey(
        Image,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("picture"),
    )
    text = models.TextField(_("question"))
    feedback = RichTextField(_("why"), blank=True)

    told = ("feedback",)

    panels = keyed(
        [
            FieldPanel("kind"),
            MultiFieldPanel(
                [
                    bilingual("scenario", _("What happens first")),
                    FieldPanel("image"),
                    *(MediaChooserPanel(name, media_type="audio") for name in AUDIO),
                ],
                _("A short story, a picture or a recording before the question"),
                classname="collapsed",
            ),
            bilingual("text", _("Question"), multiline=True),
            InlinePanel("choices", label=_("Answer"), heading=_("Answers to choose from")),
            bilingual("feedback", _("Why")),
        ]
    )
    api_fields = [
        APIField("key"),
        APIField("kind"),
        *(APIField(f"{name}_{code}") for name in TEXTS for code in languages.codes()),
        APIField("image"),
        *(APIField(name) for name in AUDIO),
        APIField("choices"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")

    def __str__(self):
        return text(self, "text")

    @property
    def safety_critical_texts(self):
        """A wrong word in a risk check can hurt."""
        return TEXTS if self.page.is_risk_check else ()

    @property
    def many(self):
        return self.kind == QuestionKind.SEVERAL

    @property
    def is_placed(self):
        return self.kind in scoring.PLACED

    @property
    def field_name(self):
        """The name of this question's inputs in the form that readers send."""
        return f"q-{self.key}"

    @cached_property
    def choice_list(self):
        """The answers to choose from, in the editor's order, each with its ``place``."""
        return with_places(self.kind, self.choices.all())

    def for_scoring(self, choices=None):
        """This question as the rules know it, with the ``choices`` at hand or all of today's."""
        choices = self.choices.all() if choices is None else choices
        marks = tuple(choice.for_scoring() for choice in with_places(self.kind, choices))
        return scoring.Question(self.key, self.kind, marks)


def _add_recordings():
    """audio_st, audio_en: a recording of the story and the question per language."""
    for code, name in zip(languages.codes(), AUDIO, strict=True):
        recording = models.ForeignKey(
            Media,
            null=True,
            blank=True,
            on_delete=models.SET_NULL,
            related_name="+",
            limit_choices_to={"type": "audio"},
            verbose_name=languages.label(_("recording"), code),
        )
        Question.add_to_class(name, recording)


_add_recordings()


def published_questions(page):
    """The questions of a stored page with their ``choice_list``, in one query."""
    return questions_with_choices(question__page=page)


def questions_with_choices(**which):
    """The stored questions that ``which`` filters, with their ``choice_list``, in one query.

    A question without answers to choose from cannot be asked, and is left out. Pictures bring
    their sizes along, in one more query when there are any.
    """
    fetched = ("image", "question__image", *(f"question__{name}" for name in AUDIO))
    choices = Choice.objects.filter(**which).select_related("question", *fetched)
    choices = list(choices.order_by("question__sort_order", "question_id", "sort_order", "pk"))
    grouped = {}
    for choice in choices:
        _question, group = grouped.setdefault(choice.question_id, (choice.question, []))
        group.append(choice)
    for question, group in grouped.values():
        question.choice_list = with_places(question.kind, group)
    pictures = [choice.image for choice in choices]
    pictures += [question.image for question, _group in grouped.values()]
    models.prefetch_related_objects([found for found in pictures if found], "renditions")
    return [question for question, _group in grouped.values()]
