"""Questions and the answers to choose from."""

from itertools import groupby
from operator import attrgetter

from django.db import models
from django.utils.crypto import get_random_string
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.api import APIField
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from core import languages
from core.localized import text
from core.models import StableBareFields, StableRevisions
from core.panels import bilingual

from .. import scoring
from ..choices import Flag, QuestionKind
from .claims import NeverSafe

TEXT_COLUMNS = [f"{name}_{code}" for name in ("text", "feedback") for code in languages.codes()]


def new_key():
    """Names a question or an answer in forms; survives reordering, reverting and copying."""
    return get_random_string(8, "abcdefghijkmnpqrstuvwxyz23456789")


class Question(StableRevisions, ClusterableModel, Orderable):
    """One question, with why its answer is right."""

    page = ParentalKey("quizzes.QuizPage", on_delete=models.CASCADE, related_name="questions")
    key = models.CharField(max_length=16, default=new_key, editable=False)
    kind = models.CharField(
        _("kind"), max_length=12, choices=QuestionKind.choices, default=QuestionKind.SINGLE
    )
    text = models.TextField(_("question"))
    feedback = RichTextField(_("why"), blank=True)

    panels = [
        FieldPanel("kind"),
        bilingual("text", _("Question"), multiline=True),
        bilingual("feedback", _("Why")),
        InlinePanel("choices", label=_("Answer"), heading=_("Answers to choose from")),
    ]
    api_fields = [
        APIField("key"),
        APIField("kind"),
        *(
            APIField(f"{name}_{code}")
            for name in ("text", "feedback")
            for code in languages.codes()
        ),
        APIField("choices"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")

    def __str__(self):
        return text(self, "text")

    @property
    def many(self):
        return self.kind == QuestionKind.SEVERAL

    @property
    def field_name(self):
        """The name of this question's inputs in the form that readers send."""
        return f"q-{self.key}"

    @cached_property
    def choice_list(self):
        """The answers to choose from, in the editor's order."""
        return list(self.choices.all())

    def for_scoring(self, choices=None):
        """This question as the rules know it, with the ``choices`` at hand or all of today's."""
        choices = self.choices.all() if choices is None else choices
        marks = tuple(choice.for_scoring() for choice in choices)
        return scoring.Question(self.key, self.kind, marks)


class Choice(StableBareFields, NeverSafe, Orderable):
    """One answer to choose from: correct or not in a quiz, a sign or not in a risk check."""

    question = ParentalKey(Question, on_delete=models.CASCADE, related_name="choices")
    key = models.CharField(max_length=16, default=new_key, editable=False)
    text = models.TextField(_("answer"))
    feedback = models.TextField(_("what to tell whoever chooses it"), blank=True)
    correct = models.BooleanField(_("correct"), default=False)
    flag = models.CharField(
        _("in a risk check"),
        max_length=10,
        choices=Flag.choices,
        blank=True,
        help_text=_("One “stop” outranks everything else."),
    )

    told = ("feedback",)

    panels = [
        bilingual("text", _("Answer"), multiline=True),
        bilingual("feedback", _("What to tell whoever chooses it"), multiline=True),
        FieldRowPanel([FieldPanel("correct"), FieldPanel("flag")]),
    ]
    api_fields = [
        APIField("key"),
        *(
            APIField(f"{name}_{code}")
            for name in ("text", "feedback")
            for code in languages.codes()
        ),
        APIField("correct"),
        APIField("flag"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("answer")
        verbose_name_plural = _("answers")

    def __str__(self):
        return text(self, "text")

    def for_scoring(self):
        return scoring.Choice(self.key, self.correct, self.flag)


def published_questions(page):
    """The questions of a stored page with their ``choice_list``, in one query.

    A question without answers to choose from cannot be asked, and is left out.
    """
    choices = Choice.objects.filter(question__page=page).select_related("question")
    choices = choices.order_by("question__sort_order", "question_id", "sort_order", "pk")
    found = []
    for question, group in groupby(choices, key=attrgetter("question")):
        question.choice_list = list(group)
        found.append(question)
    return found
