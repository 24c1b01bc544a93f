"""Several machines share kept pages through Redis: kept once, forgotten everywhere at once."""

import os
from uuid import uuid4

import pytest
from django.core.cache import cache, caches

from core.models import StandardPage


@pytest.fixture
def redis(settings):
    url = os.environ.get("REDIS_URL")
    if not url:
        pytest.skip("REDIS_URL names no Redis server")
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": url,
            "KEY_PREFIX": f"campaign-site-tests-{uuid4()}",  # another run's pages are there
        }
    }
    cache.set("here", "yes")
    assert type(caches["default"]).__name__ == "RedisCache"


def test_a_page_is_kept_and_forgotten(
    client, home, redis, django_assert_num_queries, django_capture_on_commit_callbacks
):
    page = home.add_child(instance=StandardPage(title="About", slug="about", summary_en="First"))
    first = client.get("/en/about/")
    with django_assert_num_queries(0):
        assert client.get("/en/about/").content == first.content
    with django_capture_on_commit_callbacks(execute=True):
        page.summary_en = "Second"
        page.save_revision().publish()
    assert "Second" in client.get("/en/about/").text
