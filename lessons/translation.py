"""The translated fields of lessons."""

from modeltranslation.translator import TranslationOptions, register

from . import models


@register(models.LessonIndexPage)
class LessonIndexTranslation(TranslationOptions):
    fields = ("summary",)


@register(models.LessonPage)
class LessonTranslation(TranslationOptions):
    fields = ("summary", "teacher_notes", "handout_title", "handout", "chalkboard_plan")


@register(models.Objective)
class ObjectiveTranslation(TranslationOptions):
    fields = ("text",)


@register(models.KeyWord)
class KeyWordTranslation(TranslationOptions):
    fields = ("word", "meaning")


@register(models.Activity)
class ActivityTranslation(TranslationOptions):
    fields = ("title", "text", "teacher_note")


@register(models.SafeguardingCard)
class SafeguardingCardTranslation(TranslationOptions):
    fields = ("title", "before", "duty", "during", "closing", "after_disclosure")
