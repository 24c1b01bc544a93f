"""Registers the admin screen of translations."""

from wagtail import hooks

from .viewsets import translation_status


@hooks.register("register_admin_viewset")
def register_translations():
    return translation_status
