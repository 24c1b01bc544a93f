"""How far each text's translation is."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class TranslationsConfig(AppConfig):
    name = "translations"

    def ready(self):
        from core import page_cache

        from . import editing, furniture, gate, models, restrictions, signals  # noqa: F401
        from .permissions import make_language_permissions

        post_migrate.connect(make_language_permissions, sender=self)
        page_cache.clear_on_changes_of(models.TranslationStatus)
