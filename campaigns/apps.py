"""Campaigns with their materials and partners."""

from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    name = "campaigns"
