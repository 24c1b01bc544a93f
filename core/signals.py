"""What happens when a page changes: search index, redirects in every language, page cache."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.utils import translation
from wagtail.contrib.redirects.signal_handlers import (
    autocreate_redirects_on_page_move,
    autocreate_redirects_on_slug_change,
)
from wagtail.models import Page
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
)

from . import languages, page_cache, search


@receiver(page_published, dispatch_uid="core-search-entries")
def index_published_page(sender, instance, **kwargs):
    search.index_page(instance)


@receiver(page_unpublished, dispatch_uid="core-search-entries-withdrawn")
def forget_withdrawn_page(sender, instance, **kwargs):
    """Of a page about to be deleted Wagtail sends a copy that says that it is still live."""
    search.forget_page(instance)


@receiver([post_save, post_delete], dispatch_uid="core-page-cache")
def clear_cache_on_page_change(sender, instance, **kwargs):
    if isinstance(instance, Page):
        page_cache.clear()


@receiver(post_page_move, dispatch_uid="core-page-cache-move")
def clear_cache_on_move(sender, **kwargs):
    page_cache.clear()


def in_the_other_languages(handler):
    """Wagtail makes redirects for the active language's address only; repeat it for the rest."""

    def repeat(sender, **kwargs):
        for code in languages.codes():
            if code != translation.get_language():
                with translation.override(code):
                    handler(**kwargs)

    return repeat


redirect_old_slugs = in_the_other_languages(autocreate_redirects_on_slug_change)
redirect_old_places = in_the_other_languages(autocreate_redirects_on_page_move)
page_slug_changed.connect(redirect_old_slugs, dispatch_uid="core-slug-redirects")
post_page_move.connect(redirect_old_places, dispatch_uid="core-move-redirects")
