"""Guides to publish, filter and review."""

import pytest

from guides.models import GuideIndexPage, GuidePage


@pytest.fixture
def guides(home):
    """The index of guides, with nothing below it."""
    return home.add_child(
        instance=GuideIndexPage(title="Guides", title_st="Litataiso", slug="guides")
    )


@pytest.fixture
def draft(guides):
    """A function that makes an unpublished guide."""

    def make(slug="offer", **fields):
        values = {"title": slug.title(), "slug": slug, "live": False} | fields
        return guides.add_child(instance=GuidePage(**values))

    return make
