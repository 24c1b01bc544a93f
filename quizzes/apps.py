"""Self-protection quizzes and risk checks."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core.registry import page_kinds


class QuizzesConfig(AppConfig):
    name = "quizzes"

    def ready(self):
        from . import checks, gate  # noqa: F401
        from .models import QuizPage
        from .sessions import expiry  # noqa: F401  what is due

        page_kinds.register("quiz", QuizPage, _("Quiz"))
