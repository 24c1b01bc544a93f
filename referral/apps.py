"""Where to find help: contact points, the help page, the quick exit."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core import page_cache
from core.registry import page_kinds


class ReferralConfig(AppConfig):
    name = "referral"

    def ready(self):
        from .models import ContactPoint, HelpPage

        page_kinds.register("help", HelpPage, _("Help"))
        page_cache.clear_on_changes_of(ContactPoint)
