"""How far each text's translation is."""

from django.apps import AppConfig


class TranslationsConfig(AppConfig):
    name = "translations"
