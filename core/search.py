"""Keeping the search index in step with the pages, and searching it.

Words are folded on both sides, so that a phone without Sesotho letters finds them:
’ ‘ ' fall away, š is s, ō ò are o, ē è are e, and case does not matter.
"""

import re
import unicodedata

from django.db import transaction
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from . import languages
from .models import SearchEntry

APOSTROPHES = re.compile("[’‘'ʼ`´]")
LONGEST_QUERY = 200


def fold(text):
    """``text`` as the index holds it: 'Motšeanong ’Mesa' → 'motseanong mesa'."""
    decomposed = unicodedata.normalize("NFKD", APOSTROPHES.sub("", text))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return bare.casefold()


def searchable_words(query):
    """A reader's query, folded and without anything that a search backend reads as syntax."""
    return " ".join(re.findall(r"\w+", fold(query[:LONGEST_QUERY])))


def find(query, code):
    """Live, public pages that hold every word of ``query`` in language ``code``, best first.

    Returns a search result set of SearchEntry (with ``page`` selected), or [] for no words.
    """
    words = searchable_words(query)
    if not words:
        return []
    entries = SearchEntry.objects.filter(
        language=code, page__in=Page.objects.live().public()
    ).select_related("page")
    return get_search_backend().search(words, entries)


def index_page(page):
    """Write, renew or remove one page's entries."""
    page = page.specific
    if not hasattr(page, "searchable_text"):
        return
    for code in languages.codes():
        title, body = page.searchable_text(code)
        if page.live and (title or body):
            SearchEntry.objects.update_or_create(
                page_id=page.pk,
                language=code,
                defaults={"title": fold(title)[:255], "body": fold(body)},
            )
        else:
            forget_page(page, language=code)


def forget_page(page, **of):
    """Remove a page's entries, or those in one ``language``."""
    # One by one: the search backend follows each row's own delete signal.
    for entry in SearchEntry.objects.filter(page_id=page.pk, **of):
        entry.delete()


def rebuild():
    """Index every page anew; returns how many entries there are then."""
    with transaction.atomic():
        SearchEntry.objects.all().delete()
        for page in Page.objects.live().specific().iterator(chunk_size=200):
            index_page(page)
    return SearchEntry.objects.count()
