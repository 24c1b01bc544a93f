"""The floor: languages, page base, people, files, places, search."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"

    def ready(self):
        from wagtail.contrib.redirects.models import Redirect
        from wagtail.models import (
            Collection,
            CollectionViewRestriction,
            PageViewRestriction,
            Site,
        )

        from . import checks, models, page_cache, privacy, signals  # noqa: F401

        page_cache.clear_on_changes_of(
            models.AudienceGroup,
            models.BorderPost,
            models.Community,
            models.District,
            models.Document,
            models.Image,
            models.Media,
            models.SiteSettings,
            models.Topic,
            Collection,
            CollectionViewRestriction,
            PageViewRestriction,
            Redirect,
            Site,
        )
