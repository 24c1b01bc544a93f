"""What the base template of every public page needs: menu, settings, search address."""

from django.utils.functional import SimpleLazyObject
from wagtail.models import Page, Site

from .models import SiteSettings


def site_furniture(request):
    """Lazy, so that the admin's pages and errors without a database pay nothing."""
    return {
        "site_settings": SimpleLazyObject(lambda: SiteSettings.for_request(request)),
        "main_menu": SimpleLazyObject(lambda: _menu(request)),
    }


def _menu(request):
    site = Site.find_for_request(request)
    if site is None:
        return []
    return list(Page.objects.child_of(site.root_page).live().in_menu().specific().order_by("path"))
