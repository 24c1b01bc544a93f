"""How far each text's translation is."""

from django.apps import AppConfig


class TranslationsConfig(AppConfig):
    name = "translations"

    def ready(self):
        from core import page_cache

        from . import editing, furniture, gate, models, restrictions, signals  # noqa: F401

        page_cache.clear_on_changes_of(models.TranslationStatus)
