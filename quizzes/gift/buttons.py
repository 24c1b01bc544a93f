"""The way to the pages about GIFT, from the menu of a quiz and of the index of quizzes."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button

from ..models import QuizIndexPage, QuizPage
from .views import may_export, may_import


def gift_buttons(page, user, view_name, next_url=None):
    """Buttons of one page's menu."""
    page = page.specific
    if isinstance(page, (QuizIndexPage, QuizPage)) and may_import(page, user):
        address = reverse("quizzes_gift:import", args=[page.pk])
        yield Button(_("Import questions (GIFT)"), address, icon_name="upload", priority=80)
    if isinstance(page, QuizPage) and may_export(page, user):
        address = reverse("quizzes_gift:export", args=[page.pk])
        yield Button(_("Export questions (GIFT)"), address, icon_name="download", priority=81)
