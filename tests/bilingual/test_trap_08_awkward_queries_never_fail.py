"""A lone quotation mark, NUL or spaces are syntax errors to a search backend, not to a reader."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.search import fold, searchable_words

pytestmark = pytest.mark.usefixtures("worker")

AWKWARD = ["'Mesa", 'a" OR b', "NEAR(", "*", "a AND", "", "  ", "-", "š", '"', "a\x00b", "^a"]
AWKWARD += ["title:x", "’", "x" * 5000, "%", "{", "\\", "🙂", "NOT", "OR"]


@pytest.mark.parametrize("query", AWKWARD)
@pytest.mark.parametrize("code", ["st", "en"])
def test_any_query_gets_a_page(client, make_guide, query, code):
    make_guide()
    response = client.get(f"/{code}/search/", {"q": query})
    # No keyboard types a NUL; it is refused before any database sees it.
    assert response.status_code == (400 if "\x00" in query else 200)
    if response.status_code == 200:
        assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("typed", ["Motšeanong", "motseanong", "MOTSEANONG", "Mōtseanong"])
def test_a_phone_without_sesotho_letters_finds_them(
    client, make_guide, django_capture_on_commit_callbacks, typed
):
    with django_capture_on_commit_callbacks(execute=True):
        make_guide(body=[("text", {"text_st": "<p>Khoeli ea Motšeanong</p>", "text_en": ""})])
    assert "/st/guides/road/" in client.get("/st/search/", {"q": typed}).text


@pytest.mark.parametrize("typed", ["’Mesa", "'mesa", "mesa", "‘Mesa"])
def test_apostrophes_do_not_matter(typed):
    assert fold(typed) == "mesa"


@given(st.text(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
def test_what_reaches_the_backend_is_words_only(query):
    words = searchable_words(query)
    assert words == searchable_words(words)
    assert all(part.replace("_", "a").isalnum() for part in words.split())
