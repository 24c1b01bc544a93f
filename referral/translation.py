"""The translated fields of contact points and the help page."""

from modeltranslation.translator import TranslationOptions, register

from . import models


@register(models.ContactPoint)
class ContactPointTranslation(TranslationOptions):
    fields = ("name", "hours", "note")


@register(models.HelpPage)
class HelpPageTranslation(TranslationOptions):
    fields = ("summary",)


@register(models.HelpAdvice)
class HelpAdviceTranslation(TranslationOptions):
    fields = ("title", "text")
