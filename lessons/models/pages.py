"""Lessons and their index."""

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from core.api import bilingual_api_fields, live_page_api_field
from core.models import AudienceGroup, BilingualPage, Image, SectionIndexPage, Topic
from core.panels import KindPanel, bilingual, tabs, tags
from quizzes.blocks import QuizBlock

from .. import browsing, facts
from ..choices import GRADES, GroupSize, LearningArea, LessonFor, Need, Sensitivity
from ..forms import LessonPageForm
from .card import SafeguardingCard
from .parts import TextsInParts

LISTS = {
    "grades": GRADES,
    "learning_areas": LearningArea.choices,
    "group_sizes": GroupSize.choices,
    "needs": Need.choices,
    "approved_for_grades": GRADES,
}
"""The fields that hold a list, each with what may stand in it."""


class LessonIndexPage(SectionIndexPage, Page):
    """All lessons, browsed by grade, length, topic and what is at hand."""

    subpage_types = ["lessons.LessonPage"]

    template = "lessons/lesson_index_page.html"

    class Meta:
        verbose_name = _("index of lessons")

    def get_context(self, request, *args, **kwargs):
        lessons = LessonPage.objects.child_of(self).live().order_by("path")
        return super().get_context(request, *args, **kwargs) | browsing.context(request, lessons)


class LessonPage(TextsInParts, BilingualPage, Page):
    """One lesson that somebody can pick up and teach tomorrow."""

    parent_page_types = ["lessons.LessonIndexPage"]
    subpage_types = []

    summary = models.TextField(_("summary"), blank=True)
    lesson_for = models.CharField(
        _("for"), max_length=10, choices=LessonFor.choices, default=LessonFor.SCHOOL
    )
    minutes = models.PositiveSmallIntegerField(
        _("minutes"),
        validators=[MinValueValidator(1)],
        help_text=_("As long as its activities together."),
    )
    grades = models.JSONField(_("grades"), default=list, blank=True)
    learning_areas = models.JSONField(_("learning areas"), default=list, blank=True)
    group_sizes = models.JSONField(_("group sizes"), default=list, blank=True)
    needs = models.JSONField(_("what you need"), default=list, blank=True)
    has_audio = models.BooleanField(_("has a recording"), default=False)
    sensitivity = models.CharField(
        _("sensitivity"),
        max_length=10,
        choices=Sensitivity.choices,
        default=Sensitivity.GENERAL,
        help_text=_("A sensitive lesson is published only while the safeguarding card is."),
    )
    audiences = ParentalManyToManyField(AudienceGroup, blank=True, verbose_name=_("for whom"))
    topics = ParentalManyToManyField(Topic, blank=True, verbose_name=_("topics"))
    image = models.ForeignKey(
        Image, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    teacher_notes = RichTextField(_("notes for the teacher"), blank=True)
    handout_title = models.CharField(_("title of the hand-out"), max_length=150, blank=True)
    handout = RichTextField(_("hand-out"), blank=True)
    chalkboard_plan = RichTextField(_("plan for a chalkboard and a large class"), blank=True)
    body = StreamField(
        [("quiz", QuizBlock())],
        blank=True,
        verbose_name=_("quizzes within the lesson"),
        help_text=_("After the steps; learners see and print them too."),
    )
    quiz = models.ForeignKey(
        Page,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("quiz"),
    )
    approved_by = models.CharField(
        _("approved by"), max_length=150, blank=True, help_text=_("An office, not a person.")
    )
    approved_on = models.DateField(_("approved on"), null=True, blank=True)
    approved_for_grades = models.JSONField(_("approved for grades"), default=list, blank=True)

    base_form_class = LessonPageForm
    select_for_reading = ("image", "quiz__quizpage")
    localized_fields = (
        "title",
        "summary",
        "teacher_notes",
        "handout_title",
        "handout",
        "chalkboard_plan",
    )

    edit_handler = tabs(
        [
            bilingual("summary", multiline=True),
            FieldPanel("image"),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("lesson_for"), FieldPanel("minutes")]),
                    FieldPanel("grades"),
                    FieldPanel("learning_areas"),
                    FieldPanel("group_sizes"),
                    FieldPanel("needs"),
                    FieldRowPanel([FieldPanel("sensitivity"), FieldPanel("has_audio")]),
                    *tags(),
                ],
                _("For whom and about what"),
            ),
            InlinePanel("objectives", label=_("Objective")),
            InlinePanel("key_words", label=_("Key word")),
            bilingual("teacher_notes", _("Notes for the teacher, hidden from learners")),
            InlinePanel("activities", label=_("Activity")),
            FieldPanel("body"),
            MultiFieldPanel(
                [
                    bilingual("handout_title", _("Title")),
                    bilingual("handout", _("Hand-out")),
                ],
                _("Hand-out for learners"),
            ),
            bilingual("chalkboard_plan", _("Plan for a chalkboard and a large class")),
            InlinePanel("guides", label=_("Guide"), max_num=6),
            KindPanel("quiz", kinds=("quiz",)),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("approved_by"), FieldPanel("approved_on")]),
                    FieldPanel("approved_for_grades"),
                ],
                _("Approval"),
            ),
        ]
    )
    api_fields = [
        *bilingual_api_fields(
            "summary", "teacher_notes", "handout_title", "handout", "chalkboard_plan"
        ),
        *(
            APIField(name)
            for name in (
                "lesson_for",
                "minutes",
                "grades",
                "learning_areas",
                "group_sizes",
                "needs",
                "has_audio",
                "sensitivity",
                "audiences",
                "topics",
                "objectives",
                "key_words",
                "activities",
                "guides",
                "approved_by",
                "approved_on",
                "approved_for_grades",
            )
        ),
        APIField("body"),
        live_page_api_field("quiz"),
    ]

    template = "lessons/lesson_page.html"

    class Meta:
        verbose_name = _("lesson")
        verbose_name_plural = _("lessons")

    def clean(self):
        super().clean()
        if wrong := list(self._wrong_lists()):
            raise ValidationError({name: _("This is not one of the choices.") for name in wrong})

    def _wrong_lists(self):
        for name, options in LISTS.items():
            values = getattr(self, name)
            known = [value for value, _label in options]
            if not isinstance(values, list) or any(value not in known for value in values):
                yield name

    def publication_errors(self):
        errors = super().publication_errors()
        total = sum(activity.minutes or 0 for activity in self.activities.all())
        if total and self.minutes and total != self.minutes:
            message = _("The activities take %(total)s minutes together, the lesson %(minutes)s.")
            errors["minutes"] = [message % {"total": total, "minutes": self.minutes}]
        if self.is_sensitive and SafeguardingCard.current() is None:
            errors["sensitivity"] = [
                _(
                    "A sensitive lesson is taught with the safeguarding card. "
                    "Publish the card first, then this lesson."
                )
            ]
        return errors

    def get_context(self, request, *args, **kwargs):
        self.load_parts()
        for_learners = request.GET.get("view") == "learner"
        return super().get_context(request, *args, **kwargs) | {
            "for_learners": for_learners,
            "card": None if for_learners else SafeguardingCard.current(),
            "facts": facts.of(self),
            "approved_grades": facts.labels(GRADES, self.approved_for_grades),
            "linked_guides": self.live_guides(),
            "linked_quiz": _live(self.quiz, "quizpage"),
        }

    @property
    def is_sensitive(self):
        return self.sensitivity == Sensitivity.SENSITIVE

    @property
    def short_facts(self):
        """Grades and minutes, for a card."""
        return [*facts.labels(GRADES, self.grades), facts.minutes(self.minutes)]

    def live_guides(self):
        """Linked guides that are live, in the editor's order."""
        links = self.guides.select_related("guide__guidepage")
        return [guide for link in links if (guide := _live(link.guide, "guidepage"))]


def _live(page, kind):
    """``page`` as the kind it must be, if it is one and is live."""
    page = getattr(page, kind, None)
    return page if page and page.live else None
