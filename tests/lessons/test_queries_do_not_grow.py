"""At most 15 queries uncached, however many lessons there are."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core import page_cache


def queries(client, address):
    """How many a reader costs whose page is not kept; sites and content types stay known."""
    client.get(address)
    cache.delete(page_cache.GENERATION_KEY)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_the_index_asks_the_same_for_five_lessons_and_for_twenty_six(client, lesson, terms):
    tags = {"topics": ["debt-bondage"], "audiences": ["teachers"]}
    for number in range(5):
        lesson(f"lesson-{number}", **tags)
    few = queries(client, "/en/lessons/?grade=3")
    for number in range(5, 26):
        lesson(f"lesson-{number}", **tags)
    assert queries(client, "/en/lessons/?grade=3") == few
    assert few <= 15


@pytest.mark.parametrize("query", ["", "?view=learner"])
def test_a_lesson_with_everything_stays_within_fifteen(client, rich_lesson, query):
    assert queries(client, f"/en/lessons/secrets/{query}") <= 15
