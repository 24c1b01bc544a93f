"""Who used which material where: partners, materials, activities, coverage."""

from django.apps import AppConfig


class OutreachConfig(AppConfig):
    name = "outreach"
