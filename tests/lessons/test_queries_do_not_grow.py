"""At most 15 queries uncached, however many lessons there are."""

from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext


def queries(client, address):
    client.get("/en/")  # warms what lives as long as the process: sites, content types
    cache.clear()
    with CaptureQueriesContext(connection, ) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_the_index_asks_the_same_for_five_lessons_and_for_sixty(client, lesson, terms):
    tags = {"topics": ["debt-bondage"], "audiences": ["teachers"]}
    for number in range(5):
        lesson(f"lesson-{number}", **tags)
    few = queries(client, "/en/lessons/?grade=3")
    for number in range(5, 60):
        lesson(f"lesson-{number}", **tags)
    assert queries(client, "/en/lessons/?grade=3") == few
    assert few <= 15


def test_a_lesson_stays_within_fifteen(client, lesson, card):
    lesson()
    assert queries(client, "/en/lessons/secrets/") <= 15
    assert queries(client, "/en/lessons/secrets/?view=learner") <= 15
