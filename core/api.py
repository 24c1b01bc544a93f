"""The read-only content API: both languages of every text, whatever the request's language."""

from wagtail.api import APIField

from . import languages


def bilingual_api_fields(*names):
    """API fields of a bilingual page: its own titles and ``names``, one per language.

    The bare names stay out: they would follow whatever language the request has.
    """
    own = ["title", "seo_title", "search_description"]
    twins = [
        f"{name}_{code}" for name in own for code in languages.codes() if code != languages.DEFAULT
    ]
    texts = [f"{name}_{code}" for name in names for code in languages.codes()]
    return [APIField(name) for name in ["source_language", *twins, *texts]]
