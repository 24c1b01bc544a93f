"""Taking a quiz writes no row, no cookie, no cache entry and no log line."""

import logging

import pytest
from django.apps import apps
from django.core.cache import cache
from quiz_builders import ALL_RIGHT, ticks


def rows():
    """How many rows each table holds."""
    return {model._meta.label: model._base_manager.count() for model in apps.get_models()}


@pytest.mark.parametrize(
    ("quiz", "answers"),
    [
        ("knowledge_quiz", ALL_RIGHT),
        ("knowledge_quiz", ("I do", [], "True")),
        ("risk_check", ("They do", "No", ["Tell nobody"])),
    ],
)
def test_taking_a_quiz_leaves_nothing_behind(client, request, caplog, quiz, answers):
    page = request.getfixturevalue(quiz)
    address = f"/en/quizzes/{page.slug}/"
    data = ticks(page, *answers)
    client.get(address)
    before, kept = rows(), set(cache._cache)
    caplog.set_level(logging.DEBUG)
    caplog.clear()
    response = client.post(address, data)
    assert response.status_code == 200
    assert not client.cookies
    assert rows() == before
    assert set(cache._cache) == kept
    assert not [
        record
        for record in caplog.records
        if record.name != "django.db.backends" and any(name in record.getMessage() for name in data)
    ]


def test_the_address_never_holds_an_answer(client, risk_check):
    page = client.get("/en/quizzes/offer/").content.decode()
    assert 'method="post"' in page
    assert 'method="get"' not in page


def test_what_somebody_answered_is_not_shown_to_the_next(client, risk_check):
    client.post("/en/quizzes/offer/", ticks(risk_check, "They do", "No", []))
    page = client.get("/en/quizzes/offer/").content.decode()
    assert " checked" not in page
    assert "Your result" not in page
