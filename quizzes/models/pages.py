"""Quizzes and their index."""

from django.core.exceptions import NON_FIELD_ERRORS
from django.db import models
from django.db.models import Count, QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing

from core.api import bilingual_api_fields
from core.listing import listing_context
from core.localized import current_language, is_blank, localized, raw
from core.models import AudienceGroup, BilingualPage, Image, SectionIndexPage, Topic
from core.panels import bilingual, tabs, tags

from .. import completeness, taking
from ..choices import Mode
from ..forms import QuizPageForm
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
    """One quiz or risk check, answered on one page; nothing about the reader is kept."""

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
    sensitive = models.BooleanField(
        _("sensitive"),
        default=False,
        help_text=_("Being seen with this page can endanger its reader: never kept on a phone."),
    )

    base_form_class = QuizPageForm
    localized_fields = ("title", "summary", "intro")
    children_are_in_form = False
    """Set while the editing form cleans the page: it looks at the children itself, as typed."""
    shows_result = False
    """Set while the page answers a reader."""

    edit_handler = tabs(
        [
            bilingual("summary", multiline=True),
            bilingual("intro", _("Introduction")),
            FieldPanel("mode"),
            FieldPanel("image"),
            InlinePanel("questions", label=_("Question")),
            InlinePanel("bands", label=_("Result")),
            MultiFieldPanel(
                [*tags(), FieldPanel("sensitive")],
                _("For whom and about what"),
            ),
        ]
    )
    api_fields = [
        *bilingual_api_fields("summary", "intro"),
        APIField("mode"),
        APIField("sensitive"),
        APIField("audiences"),
        APIField("topics"),
        APIField("questions"),
        APIField("bands"),
    ]

    template = "quizzes/quiz_page.html"

    class Meta:
        verbose_name = _("quiz")
        verbose_name_plural = _("quizzes")

    def publication_errors(self):
        errors = super().publication_errors()
        if not self.children_are_in_form:
            questions = [question.for_scoring() for question in self.questions.all()]
            found = completeness.problems(self.mode, questions, self.bands.all())
            errors |= {NON_FIELD_ERRORS: found} if found else {}
        return errors

    def serve(self, request, *args, **kwargs):
        if request.method == "POST":
            return taking.answer(self, request)
        return super().serve(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"items": taking.items(self)}

    @property
    def is_sensitive(self):
        return self.sensitive

    @property
    def is_risk_check(self):
        return self.mode == Mode.RISK_CHECK

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
        parts = [raw(question, "text", code) for question in self.question_list]
        texts = [get_text_for_indexing(part) for part in parts if not is_blank(part)]
        return title, "\n".join([body, *texts])

    def _question_texts(self):
        for question in self.question_list:
            for owner in (question, *question.choice_list):
                yield from ((owner, name) for name in ("text", "feedback"))

    def _band_texts(self):
        for band in self.band_list:
            yield from ((band, name) for name in ("title", "text", "link_label"))
