"""Quizzes and their index."""

from django.core.exceptions import NON_FIELD_ERRORS
from django.db import models
from django.db.models import Count, QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing

from core.api import bilingual_api_fields
from core.listing import listing_context
from core.localized import current_language, is_blank, localized, raw
from core.models import AudienceGroup, BilingualPage, Image, SectionIndexPage, Topic
from core.panels import bilingual, tabs, tags

from .. import completeness, previews, taking
from ..choices import Mode
from ..forms import QuizPageForm
from ..sums.blocks import SumsBlock
from . import answers, questions, results
from .questions import Question, published_questions


class QuizIndexPage(SectionIndexPage, Page):
    """All quizzes, by audience and topic."""

    subpage_types = ["quizzes.QuizPage"]

    template = "quizzes/quiz_index_page.html"

    class Meta:
        verbose_name = _("index of quizzes")

    def get_context(self, request, *args, **kwargs):
        quizzes = QuizPage.objects.child_of(self).live().order_by("path")
        context = super().get_context(request, *args, **kwargs)
        context |= listing_context(request, quizzes)
        return context | {"cards": with_question_counts(context["listing"])}


def with_question_counts(quizzes):
    """The quizzes as a list, each with its ``question_count``, in one query."""
    quizzes = list(quizzes)
    rows = Question.objects.filter(page__in=quizzes).order_by().values_list("page")
    counts = dict(rows.annotate(Count("pk")))
    for quiz in quizzes:
        quiz.question_count = counts.get(quiz.pk, 0)
    return quizzes


class QuizPage(BilingualPage, Page):
    """One quiz or risk check; nothing about the reader is kept."""

    parent_page_types = ["quizzes.QuizIndexPage"]
    subpage_types = []

    summary = models.TextField(_("summary"), blank=True)
    intro = RichTextField(_("introduction"), blank=True)
    mode = models.CharField(_("mode"), max_length=12, choices=Mode.choices, default=Mode.KNOWLEDGE)
    image = models.ForeignKey(
        Image, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    audiences = ParentalManyToManyField(AudienceGroup, blank=True, verbose_name=_("for whom"))
    topics = ParentalManyToManyField(Topic, blank=True, verbose_name=_("topics"))
    one_at_a_time = models.BooleanField(
        _("one question a page"),
        default=False,
        help_text=_(
            "For long quizzes and phones without script; where script runs there is always one "
            "question at a time."
        ),
    )
    body = StreamField(
        [("sums", SumsBlock())],
        blank=True,
        verbose_name=_("sums"),
        help_text=_("Below the questions and below the result."),
    )
    sensitive = models.BooleanField(
        _("sensitive"),
        default=False,
        help_text=_("Being seen with this page can endanger its reader: never kept on a phone."),
    )

    base_form_class = QuizPageForm
    localized_fields = ("title", "summary", "intro")
    select_for_reading = ("image",)
    children_are_in_form = False
    """Set while the editing form cleans the page: it looks at the children itself, as typed."""
    shows_result = False
    """Set while the page answers a reader."""
    previewed_result = ""
    """Set while an editor looks at one result: the score or the outcome that leads to it."""

    edit_handler = tabs(
        [
            bilingual("summary", multiline=True),
            bilingual("intro", _("Introduction")),
            FieldRowPanel([FieldPanel("mode"), FieldPanel("one_at_a_time")]),
            FieldPanel("image"),
            InlinePanel("questions", label=_("Question")),
            InlinePanel("bands", label=_("Result")),
            FieldPanel("body"),
            MultiFieldPanel(
                [*tags(), FieldPanel("sensitive")],
                _("For whom and about what"),
            ),
        ]
    )
    api_fields = [
        *bilingual_api_fields("summary", "intro"),
        APIField("mode"),
        APIField("one_at_a_time"),
        APIField("sensitive"),
        APIField("audiences"),
        APIField("topics"),
        APIField("questions"),
        APIField("bands"),
        APIField("body"),
    ]

    template = "quizzes/quiz_page.html"

    class Meta:
        verbose_name = _("quiz")
        verbose_name_plural = _("quizzes")

    def publication_errors(self):
        errors = super().publication_errors()
        if not self.children_are_in_form:
            questions = [
                (question, list(question.choices.all())) for question in self.questions.all()
            ]
            found = completeness.problems(self.mode, questions, self.bands.all())
            errors |= {NON_FIELD_ERRORS: found} if found else {}
        return errors

    def serve(self, request, *args, **kwargs):
        if request.method == "POST":
            return taking.answer(self, request)
        return super().serve(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | taking.first_page(self, request)

    @property
    def preview_modes(self):
        return previews.modes(self.band_list)

    def serve_preview(self, request, mode_name):
        known = mode_name in dict(self.preview_modes)
        code, reached = previews.read(mode_name)
        self.previewed_result = reached if known else ""
        return super().serve_preview(request, code)

    def get_preview_template(self, request, mode_name):
        if self.previewed_result:
            return taking.RESULT
        return super().get_preview_template(request, mode_name)

    def get_preview_context(self, request, mode_name):
        context = super().get_preview_context(request, mode_name)
        if self.previewed_result:
            context |= taking.preview(self, request, self.previewed_result)
        return context

    @property
    def is_sensitive(self):
        return self.sensitive

    @property
    def is_risk_check(self):
        return self.mode == Mode.RISK_CHECK

    @property
    def asks_where(self):
        """Is the reader asked where he is? Where a result says what to do now, here or there."""
        return self.is_risk_check and any(band.endings for band in self.band_list)

    @cached_property
    def question_list(self):
        """The questions to ask, in the editor's order; of a draft, those in memory."""
        questions = self.questions.all()
        return published_questions(self) if isinstance(questions, QuerySet) else list(questions)

    @cached_property
    def band_list(self):
        return list(self.bands.select_related("link"))

    def missing_in(self, code):
        missing = super().missing_in(code)
        for name, texts in (("questions", self._question_texts()), ("bands", self._band_texts())):
            if any(localized(owner, text, code).is_fallback for owner, text in texts):
                missing.append(name)
        return missing

    @property
    def shows_fallback(self):
        """Of the page at hand: the results are on no reader's page before the answers are sent."""
        code = current_language()
        texts = [(self, name) for name in self.localized_fields] + list(self._question_texts())
        texts += self._band_texts() if self.shows_result else []
        return any(localized(owner, name, code).is_fallback for owner, name in texts)

    def searchable_text(self, code):
        title, body = super().searchable_text(code)
        asked = [(found, name) for found in self.question_list for name in ("scenario", "text")]
        parts = [raw(found, name, code) for found, name in asked]
        texts = [get_text_for_indexing(part) for part in parts if not is_blank(part)]
        return title, "\n".join([body, *texts])

    def _question_texts(self):
        for question in self.question_list:
            yield from ((question, name) for name in questions.TEXTS)
            for choice in question.choice_list:
                yield from ((choice, name) for name in answers.TEXTS)

    def _band_texts(self):
        for band in self.band_list:
            yield from ((band, name) for name in results.TEXTS)
