"""The parts of a lesson: rows that stand in the teacher's order, in every language."""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField
from wagtail.models import Orderable, Page
from wagtail.rich_text import get_text_for_indexing

from core import languages
from core.api import live_page_api_field
from core.localized import is_blank, localized, raw, text
from core.models import KeyedChild, StableBareFields
from core.panels import KindPanel, bilingual, keyed

PART_TEXTS = {
    "objectives": ("text",),
    "key_words": ("word", "meaning"),
    "activities": ("title", "text", "teacher_note"),
}
"""The texts of a lesson's parts, by relation."""


def _both(*names):
    return [APIField(f"{name}_{code}") for name in names for code in languages.codes()]


class TextsInParts:
    """Mixin of a page whose parts hold texts too: they count for its languages and its search."""

    def load_parts(self):
        """Fetch each kind of part once, for a page that is only read."""
        for relation in PART_TEXTS:
            getattr(self, relation).get_object_list()

    def missing_in(self, code):
        missing = super().missing_in(code)
        for relation in PART_TEXTS:
            if any(localized(*text, code).is_fallback for text in self._texts_of(relation)):
                missing.append(relation)
        return missing

    def searchable_text(self, code):
        title, body = super().searchable_text(code)
        parts = [raw(*text, code) for relation in PART_TEXTS for text in self._texts_of(relation)]
        texts = [get_text_for_indexing(part) for part in parts if not is_blank(part)]
        return title, "\n".join([body, *texts])

    def _texts_of(self, relation):
        for part in getattr(self, relation).all():
            yield from ((part, name) for name in PART_TEXTS[relation])


class Objective(StableBareFields, Orderable, KeyedChild):
    """One thing that learners know or can do afterwards."""

    lesson = ParentalKey("lessons.LessonPage", on_delete=models.CASCADE, related_name="objectives")
    text = models.CharField(_("objective"), max_length=255)

    panels = keyed([bilingual("text", _("Objective"))])
    api_fields = _both("text")

    class Meta(Orderable.Meta):
        verbose_name = _("objective")
        verbose_name_plural = _("objectives")

    def __str__(self):
        return text(self, "text")


class KeyWord(StableBareFields, Orderable, KeyedChild):
    """A word that the lesson needs, and what it means."""

    lesson = ParentalKey("lessons.LessonPage", on_delete=models.CASCADE, related_name="key_words")
    word = models.CharField(_("word"), max_length=100)
    meaning = models.CharField(_("meaning"), max_length=500)

    panels = keyed([bilingual("word", _("Word")), bilingual("meaning", _("Meaning"))])
    api_fields = _both("word", "meaning")

    class Meta(Orderable.Meta):
        verbose_name = _("key word")
        verbose_name_plural = _("key words")

    def __str__(self):
        return text(self, "word")


class Activity(StableBareFields, Orderable, KeyedChild):
    """One step of a lesson, with its minutes; the note beside it is for the teacher alone."""

    lesson = ParentalKey("lessons.LessonPage", on_delete=models.CASCADE, related_name="activities")
    title = models.CharField(_("title"), max_length=150)
    minutes = models.PositiveSmallIntegerField(_("minutes"), validators=[MinValueValidator(1)])
    text = RichTextField(_("step by step"), blank=True)
    teacher_note = RichTextField(_("note for the teacher"), blank=True)

    panels = keyed(
        [
            bilingual("title", _("Title")),
            FieldPanel("minutes"),
            bilingual("text", _("Step by step")),
            bilingual("teacher_note", _("Note for the teacher, hidden from learners")),
        ]
    )
    api_fields = [APIField("minutes"), *_both("title", "text", "teacher_note")]

    class Meta(Orderable.Meta):
        verbose_name = _("activity")
        verbose_name_plural = _("activities")

    def __str__(self):
        return text(self, "title")


class LinkedGuide(Orderable):
    """A guide that goes with a lesson; a row of its own, so that its usage is seen."""

    lesson = ParentalKey("lessons.LessonPage", on_delete=models.CASCADE, related_name="guides")
    guide = models.ForeignKey(
        Page, on_delete=models.CASCADE, related_name="+", verbose_name=_("guide")
    )

    panels = [KindPanel("guide", kinds=("guide",))]
    api_fields = [live_page_api_field("guide")]

    class Meta(Orderable.Meta):
        verbose_name = _("linked guide")
        verbose_name_plural = _("linked guides")

    def __str__(self):
        return str(self.guide)
