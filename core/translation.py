"""The translated fields of the floor's models."""

from modeltranslation.translator import TranslationOptions, register

from . import models


@register(models.Image)
class ImageTranslation(TranslationOptions):
    fields = ("alt", "credit")


@register([models.District, models.BorderPost, models.Community, models.AudienceGroup])
class NameTranslation(TranslationOptions):
    fields = ("name",)


@register(models.Topic)
class TopicTranslation(TranslationOptions):
    fields = ("name", "description")


@register(models.SiteSettings)
class SiteSettingsTranslation(TranslationOptions):
    fields = ("funder_acknowledgement", "disclaimer", "press_contact")


@register([models.HomePage, models.StandardPage])
class PageTranslation(TranslationOptions):
    fields = ("summary",)


@register(models.HomeDoor)
class HomeDoorTranslation(TranslationOptions):
    fields = ("title", "text")
