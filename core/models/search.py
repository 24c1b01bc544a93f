"""The search index: one row per page and language.

SQLite's full-text search cannot be restricted to one of our own fields, so the language has to
be a row, not a field. ``core.search`` writes and reads it.
"""

from django.db import models
from wagtail.models import Page
from wagtail.search import index

from .. import languages


class SearchEntry(index.Indexed, models.Model):
    """A live page's words in one language, folded for searching."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="search_entries")
    language = models.CharField(max_length=8, choices=languages.choices())
    title = models.CharField(max_length=255)
    body = models.TextField(blank=True)

    search_fields = [
        index.SearchField("title", boost=2),
        index.AutocompleteField("title"),
        index.SearchField("body"),
        index.FilterField("language"),
        index.FilterField("page"),
    ]

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "language"], name="one_entry_per_language")
        ]

    def __str__(self):
        return f"{self.title} [{self.language}]"
