"""A guide with sums, and a form of figures to send."""

from uuid import UUID

import pytest

from guides.models import GuideIndexPage, GuidePage

BLOCK_ID = str(UUID(int=4))


@pytest.fixture
def make_guide(home):
    """A function that makes a published guide whose body is one block of sums."""
    index = home.add_child(instance=GuideIndexPage(title="Guides", title_st="T", slug="guides"))

    def make(live=True, **words):
        page = GuidePage(title="An offer", title_st="Tšepiso", slug="offer", live=live)
        value = {"title_en": "The sum", "title_st": "Palo"} | words
        page.body = [{"type": "sums", "id": BLOCK_ID, "value": value}]
        return index.add_child(instance=page)

    return make


@pytest.fixture
def guide(make_guide):
    return make_guide()


@pytest.fixture
def send(client, guide):
    """A function that sends figures as a phone without script does: ``send(fee="1 200")``."""

    def post(language="en", **figures):
        return client.post(f"/{language}/sums/{guide.pk}/{BLOCK_ID}/", figures)

    return post
