"""Lessons for schools and groups, and the safeguarding card."""

from django.apps import AppConfig


class LessonsConfig(AppConfig):
    name = "lessons"
