"""The translated fields of campaigns."""

from modeltranslation.translator import TranslationOptions, register

from . import models


@register(models.CampaignIndexPage)
class CampaignIndexTranslation(TranslationOptions):
    fields = ("summary",)


@register(models.CampaignPage)
class CampaignTranslation(TranslationOptions):
    fields = ("summary", "message", "call_to_action")
