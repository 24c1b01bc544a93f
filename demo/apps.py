"""The demonstration content."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "demo"
