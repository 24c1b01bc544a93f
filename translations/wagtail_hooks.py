"""Registers the admin screen of translations."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from core.dashboard import NextStep, next_steps

from . import log_actions
from .models import State, TranslationStatus
from .viewsets import translation_status


hooks.register("register_log_actions", log_actions.register)


@hooks.register("register_admin_viewset")
def register_translations():
    return translation_status


@next_steps
def check_translations(request):
    if request.user.has_perm("translations.change_translationstatus"):
        waiting = TranslationStatus.objects.filter(state=State.WAITING).count()
        address = reverse(translation_status.get_url_name("index"))
        yield NextStep(
            _("Check the translations that wait for review"), f"{address}?state=waiting", waiting
        )
