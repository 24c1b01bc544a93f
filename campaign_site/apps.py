"""The site that puts the apps together."""

from django.apps import AppConfig


class CampaignSiteConfig(AppConfig):
    name = "campaign_site"
