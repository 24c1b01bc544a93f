"""Too much from one address waits; the address itself is kept nowhere."""

from types import SimpleNamespace

import pytest
from django.core.cache import cache
from django.test import RequestFactory
from quiz_builders import ticks
from session_steps import RIGHT, form_of, press, send

from quizzes.models import SessionPhase
from quizzes.sessions import flood

HERE, THERE = "203.0.113.7", "198.51.100.20"


@pytest.fixture
def few(monkeypatch):
    """Three of each, in a window that does not end meanwhile."""
    monkeypatch.setattr(flood, "LIMITS", dict.fromkeys(flood.LIMITS, 3))
    monkeypatch.setattr(flood, "time", SimpleNamespace(time=lambda: 0))


def test_a_flood_of_answers_waits_and_loses_nothing(client, session, host, few):
    press(client, host, open="before")
    for _learner in range(3):
        send(client, session)
    data = ticks(session.quiz, *RIGHT) | {"form": form_of(client, session)}
    response = client.post(f"/en/q/{session.code}/", data)
    assert response.status_code == 429
    assert response["Retry-After"] == "600"
    assert "What you chose is still here" in response.text
    assert response.text.count(" checked>") == 5
    assert SessionPhase.objects.get(name="before").answered == 3
    elsewhere = client.post(f"/en/q/{session.code}/", data, REMOTE_ADDR=THERE)
    assert "Thank you" in elsewhere.text


def test_a_flood_of_sessions_and_of_guessed_codes_waits(client, knowledge_quiz, few):
    data = {"quiz": knowledge_quiz.pk, "language": "en"}
    assert [client.post("/en/q/", data).status_code for _time in range(4)] == [303] * 3 + [429]
    assert [client.get("/en/q/CDFHJK/").status_code for _time in range(4)] == [404] * 3 + [429]


def test_four_classes_of_sixty_behind_one_address_get_through():
    assert flood.LIMITS["answers"] >= 4 * 60


def test_the_address_is_kept_nowhere(client, session, host):
    press(client, host, open="before")
    data = ticks(session.quiz, *RIGHT) | {"form": form_of(client, session)}
    client.post(f"/en/q/{session.code}/", data, REMOTE_ADDR=HERE)
    kept = [key for key in cache._cache if "flood" in key]
    assert kept
    assert HERE not in str([*cache._cache, *map(str, cache._cache.values())])
    drawers = [key.rsplit(":", 1)[1] for key in kept if "answers" in key]
    assert [len(drawer) for drawer in drawers] == [4], "thousands of addresses share it"


def test_another_window_has_another_key(monkeypatch):
    request = RequestFactory().get("/", REMOTE_ADDR=HERE)
    for moment in (0, flood.WINDOW, 2 * flood.WINDOW):
        monkeypatch.setattr(flood, "time", SimpleNamespace(time=lambda moment=moment: moment))
        flood.is_flooding(request, "answers")
    keys = [cache.get(f"flood-key:{window}") for window in range(3)]
    assert len(set(keys)) == 3
    assert None not in keys


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "1.2.3.4", HERE),
        (1, "1.2.3.4, 5.6.7.8", "5.6.7.8"),
        (2, "9.9.9.9, 1.2.3.4, 5.6.7.8", "1.2.3.4"),
        (1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
    ],
)
def test_the_address_is_the_one_that_our_own_proxies_saw(settings, proxies, forwarded, address):
    settings.PROXY_COUNT = proxies
    request = RequestFactory().get("/", REMOTE_ADDR=HERE, HTTP_X_FORWARDED_FOR=forwarded)
    assert flood._address(request) == address
