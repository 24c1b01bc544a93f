"""The translated fields of quizzes."""

from modeltranslation.translator import TranslationOptions, register

from . import models


@register(models.QuizIndexPage)
class QuizIndexTranslation(TranslationOptions):
    fields = ("summary",)


@register(models.QuizPage)
class QuizTranslation(TranslationOptions):
    fields = ("summary", "intro")


@register(models.Question)
class QuestionTranslation(TranslationOptions):
    fields = ("scenario", "text", "feedback")


@register(models.Choice)
class ChoiceTranslation(TranslationOptions):
    fields = ("text", "match", "feedback", "ask")


@register(models.ResultBand)
class ResultBandTranslation(TranslationOptions):
    fields = ("title", "text", "at_home", "already_there", "link_label")
