"""Self-protection quizzes and risk checks."""

from django.apps import AppConfig


class QuizzesConfig(AppConfig):
    name = "quizzes"
