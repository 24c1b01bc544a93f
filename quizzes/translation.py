"""The translated fields of quizzes."""

from modeltranslation.translator import TranslationOptions, register

from . import models


@register(models.QuizIndexPage)
class QuizIndexTranslation(TranslationOptions):
    fields = ("summary",)


@register(models.QuizPage)
class QuizTranslation(TranslationOptions):
    fields = ("summary", "intro")


@register([models.Question, models.Choice])
class QuestionTranslation(TranslationOptions):
    fields = ("text", "feedback")


@register(models.ResultBand)
class ResultBandTranslation(TranslationOptions):
    fields = ("title", "text", "link_label")
