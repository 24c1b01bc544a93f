"""Registers the desk, the termbase, and what the dashboard says of translations."""

from django.urls import include, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from core.dashboard import next_steps
from core.reports import ReportMenuItem

from . import dashboard, log_actions, urls
from .reports import TranslationDesk
from .viewsets import termbase

hooks.register("register_log_actions", log_actions.register)
hooks.register("construct_homepage_panels", dashboard.add_progress)
next_steps(dashboard.work_that_waits)


@hooks.register("register_admin_viewset")
def register_termbase():
    return termbase


@hooks.register("register_admin_urls")
def register_translation_urls():
    return [path("translations/", include(urls))]


@hooks.register("register_admin_menu_item")
def register_desk():
    return ReportMenuItem(TranslationDesk, _("Translations"), icon_name="globe", order=300)
