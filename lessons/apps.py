"""Lessons for schools and groups, and the safeguarding card."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core import page_cache
from core.registry import page_kinds


class LessonsConfig(AppConfig):
    name = "lessons"

    def ready(self):
        from .models import LessonPage, SafeguardingCard

        page_kinds.register("lesson", LessonPage, _("Lesson"))
        page_cache.clear_on_changes_of(SafeguardingCard)
