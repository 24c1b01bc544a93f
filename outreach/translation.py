"""The translated fields of partners, grants and materials."""

from modeltranslation.translator import TranslationOptions, register

from . import models


@register([models.Partner, models.Grant])
class NameTranslation(TranslationOptions):
    fields = ("name",)


@register(models.Material)
class MaterialTranslation(TranslationOptions):
    fields = ("title", "summary")


@register(models.MaterialIndexPage)
class MaterialIndexTranslation(TranslationOptions):
    fields = ("summary",)
