"""Campaigns with their materials and partners."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core.registry import page_kinds


class CampaignsConfig(AppConfig):
    name = "campaigns"

    def ready(self):
        from .models import CampaignPage

        page_kinds.register("campaign", CampaignPage, _("Campaign"))
