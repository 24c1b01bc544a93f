"""The translated fields of guides."""

from modeltranslation.translator import TranslationOptions, register

from . import models


@register([models.GuideIndexPage, models.GuidePage])
class SummaryTranslation(TranslationOptions):
    fields = ("summary",)
