"""Whole public pages, kept until anything that readers see changes.

A key holds the generation (replaced at every change), the day (facts and telephone numbers
expire at midnight), the host and the full address, which carries the language.
"""

import hashlib
import uuid

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.http import HttpResponse
from django.utils import timezone

GENERATION_KEY = "page-cache-generation"
KEPT_HEADERS = (
    "Content-Type",
    "Content-Language",
    "Content-Disposition",
    "Cache-Control",
    "ETag",
    "Vary",
    "Link",
    "X-Robots-Tag",
)


def key_for(request):
    """The cache key of a request for a public page."""
    parts = (
        _generation(),
        timezone.localdate().isoformat(),
        request.scheme,
        request.get_host(),
        request.get_full_path(),
    )
    # Hashed: an address may be longer than a cache key can be.
    return "page:" + hashlib.sha256("\n".join(parts).encode()).hexdigest()


def get(key):
    """The kept answer as a fresh response, or None."""
    kept = cache.get(key)
    if kept is None:
        return None
    content, headers = kept
    return HttpResponse(content, headers=headers)


def keep(key, request, response):
    """Keep ``response`` if it is a whole, plain, public page."""
    if not _may_be_kept(request, response):
        return
    # Phones may keep a page but must ask whether it still holds: a number may have expired.
    response.headers.setdefault("Cache-Control", "public, no-cache")
    if request.method == "GET":
        headers = {name: response[name] for name in KEPT_HEADERS if name in response}
        cache.set(key, (response.content, headers), settings.PAGE_CACHE_SECONDS)


def remember(name, make):
    """What ``make()`` returned since the last change that readers can see."""
    return cache.get_or_set(f"{_generation()}:{name}", make, settings.PAGE_CACHE_SECONDS)


def _may_be_kept(request, response):
    # Not with a query: a stranger could fill the cache with addresses that nobody else asks for.
    if request.META.get("QUERY_STRING"):
        return False
    if response.status_code != 200 or response.streaming or response.cookies:
        return False
    if getattr(response, "is_rendered", True) is False:
        return False
    if "Accept-Language" in response.get("Vary", "") or "Cookie" in response.get("Vary", ""):
        return False
    control = response.get("Cache-Control", "")
    return "no-store" not in control and "private" not in control


def _generation():
    generation = cache.get(GENERATION_KEY)
    if generation is None:
        generation = uuid.uuid4().hex
        cache.add(GENERATION_KEY, generation, None)
        generation = cache.get(GENERATION_KEY, generation)
    return generation


def clear():
    """Forget every kept page, as soon as the change that asks for it is committed."""
    transaction.on_commit(_forget)


def _forget():
    cache.set(GENERATION_KEY, uuid.uuid4().hex, None)


def _on_change(sender, **kwargs):
    clear()


def clear_on_changes_of(*models):
    """Let any saved or deleted row of these models, or of their relations, empty the cache."""
    for model in models:
        for signal in (post_save, post_delete):
            signal.connect(_on_change, sender=model, dispatch_uid=f"page-cache-{model._meta.label}")
        for field in model._meta.many_to_many:
            through = field.remote_field.through
            m2m_changed.connect(
                _on_change, sender=through, dispatch_uid=f"page-cache-{through._meta.label}"
            )
