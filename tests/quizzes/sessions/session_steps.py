"""What a host and a class do, in one line each."""

import re

from quiz_builders import ALL_RIGHT, ALL_WRONG, ticks

from quizzes.models import ClassSession

RIGHT, WRONG = ALL_RIGHT, ALL_WRONG


def open_as_host(client, quiz, language="en"):
    """(session, address of the host's page)"""
    response = client.post("/en/q/", {"quiz": quiz.pk, "language": language})
    assert response.status_code == 303
    return ClassSession.objects.get(quiz=quiz), response["Location"]


def form_of(client, session):
    """The token of a freshly loaded page of questions."""
    page = client.get(f"/en/q/{session.code}/").text
    return re.search(r'name="form" value="([^"]+)"', page)[1]


def send(client, session, answers=RIGHT, group="", **more):
    """One participant loads the questions and sends answers."""
    more = {"form": form_of(client, session), "group": group, **more}
    return client.post(f"/en/q/{session.code}/", ticks(session.quiz, *answers) | more)


def press(client, host, **button):
    """``press(client, host, open="before")``"""
    assert client.post(host, button).status_code == 303
    return client.get(host)
