"""What the first screen says about translations: what waits for whom, and how far all is."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component

from core.dashboard import NextStep
from core.reports import may_open

from . import desk
from .models import TranslationStatus
from .permissions import languages_of, may_review, may_translate
from .reports import MyWork, TranslationDesk

TASKS = (
    (may_translate, desk.to_translate, "translate", _("Translate what is missing or out of date")),
    (may_review, desk.to_review, "review", _("Check the translations that wait for review")),
)


def work_that_waits(request):
    """One step for translating and one for reviewing, for the people who may: a query each."""
    for may, condition, task, label in TASKS:
        if languages_of(request.user, may):
            waiting = TranslationStatus.objects.filter(condition(request.user)).count()
            yield NextStep(label, f"{reverse(MyWork.index_url_name)}?task={task}", waiting)


def add_progress(request, panels):
    """Wagtail's ``construct_homepage_panels``: for everybody who may open the desk."""
    if may_open(TranslationDesk, request.user):
        panels.append(ProgressPanel())


class ProgressPanel(Component):
    """A line per language: approved texts in percent, and the words still to be done."""

    name = "translation_progress"
    order = 60
    template_name = "translations/admin/desk_progress.html"

    def get_context_data(self, parent_context):
        return {"languages": desk.progress(), "desk": reverse(TranslationDesk.index_url_name)}
