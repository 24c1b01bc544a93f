"""What the base template of every public page needs: menu, settings, search address."""

from django.utils.functional import SimpleLazyObject
from wagtail.models import Page, Site

from .models import SiteSettings, with_texts


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
    pages = Page.objects.child_of(site.root_page).live().in_menu()
    return list(with_texts(pages, "title").order_by("path"))
