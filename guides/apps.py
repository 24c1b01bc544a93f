"""Safe-migration guides."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core.registry import page_kinds


class GuidesConfig(AppConfig):
    name = "guides"

    def ready(self):
        from .models import GuidePage

        page_kinds.register("guide", GuidePage, _("Guide"))
