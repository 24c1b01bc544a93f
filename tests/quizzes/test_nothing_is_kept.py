"""Taking a quiz writes no row, no cookie, no cache entry and no log line."""

import logging
import re

import pytest
from django.apps import apps
from django.core.cache import cache
from quiz_builders import ALL_RIGHT, KINDS_RIGHT, KINDS_WRONG, NO_SIGN, ticks


def rows():
    """How many rows each table holds."""
    return {model._meta.label: model._base_manager.count() for model in apps.get_models()}


QUIZZES = pytest.mark.parametrize(
    ("quiz", "answers"),
    [
        ("knowledge_quiz", ALL_RIGHT),
        ("knowledge_quiz", ("I do", [], "True")),
        ("risk_check", ("They do", "No", ["Tell nobody"])),
        ("risk_check", NO_SIGN),
        ("every_kind", KINDS_RIGHT),
        ("every_kind", KINDS_WRONG),
    ],
)


@QUIZZES
@pytest.mark.parametrize("one_at_a_time", [False, True], ids=["one page", "one question a page"])
def test_taking_a_quiz_leaves_nothing_behind(
    client, request, caplog, quiz, answers, one_at_a_time, help_is_there
):
    page = request.getfixturevalue(quiz)
    type(page).objects.update(one_at_a_time=one_at_a_time)
    address = f"/en/quizzes/{page.slug}/"
    data = ticks(page, *answers)
    client.get(address)
    before, kept = rows(), set(cache._cache)
    caplog.set_level(logging.DEBUG)
    caplog.clear()
    responses = list(
        steps(client, address, data) if one_at_a_time else [client.post(address, data)]
    )
    assert all(response.status_code == 200 for response in responses)
    assert all(response["Cache-Control"] == "no-store" for response in responses)
    assert not client.cookies
    assert rows() == before
    assert set(cache._cache) == kept
    secrets = {*data, *(value for values in data.values() for value in values)}
    assert not [
        record
        for record in caplog.records
        if record.name != "django.db.backends"
        and any(secret in record.getMessage() for secret in secrets)
    ]


def steps(client, address, data):
    """The page after each question of a quiz that asks one at a time."""
    state = ""
    for name, chosen in data.items():
        response = client.post(address, {"state": state, "at": name[2:], name: chosen})
        yield response
        found = re.search(r'name="state" value="([^"]+)"', response.text)
        state = found[1] if found else ""


def test_the_address_never_holds_an_answer(client, risk_check):
    page = client.get("/en/quizzes/offer/").content.decode()
    assert 'method="post"' in page
    assert 'method="get"' not in page


def test_what_somebody_answered_is_not_shown_to_the_next(client, risk_check):
    client.post("/en/quizzes/offer/", ticks(risk_check, "They do", "No", []))
    page = client.get("/en/quizzes/offer/").content.decode()
    assert " checked>" not in page
    assert ">Your result" not in page
