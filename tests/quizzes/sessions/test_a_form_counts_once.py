"""Sent twice from one page load, answers count once; a forged form counts for nothing."""

import pytest
from django.core import signing
from quiz_builders import ticks
from session_steps import RIGHT, form_of, press

from quizzes.models import SessionPhase, UsedForm


@pytest.fixture
def phase(client, session, host):
    press(client, host, open="before")
    return session.phases.get(name="before")


def answered():
    return list(SessionPhase.objects.order_by("name").values_list("answered", flat=True))


def test_a_double_tap_is_thanked_twice_and_counted_once(client, session, phase):
    data = ticks(session.quiz, *RIGHT) | {"form": form_of(client, session)}
    for _tap in range(3):
        assert "Thank you" in client.post(f"/en/q/{session.code}/", data).text
    assert sum(answered()) == 1
    assert UsedForm.objects.count() == 1


def test_two_page_loads_on_one_phone_are_two_people(client, session, phase):
    for _learner in range(2):
        data = ticks(session.quiz, *RIGHT) | {"form": form_of(client, session)}
        client.post(f"/en/q/{session.code}/", data)
    assert sum(answered()) == 2


@pytest.mark.parametrize("form", ["", "nonsense", "{\x00", "forged"])
def test_a_form_that_is_not_ours_is_asked_for_again_with_its_answers(client, session, phase, form):
    if form == "forged":
        form = signing.dumps([phase.pk, "x"], salt="another place")
    response = client.post(f"/en/q/{session.code}/", ticks(session.quiz, *RIGHT) | {"form": form})
    assert "This page was too old." in response.text
    assert response.text.count(" checked>") == 5, "four answers, and nothing about oneself"
    assert sum(answered()) == 0


def test_what_is_stored_of_a_form_is_no_part_of_it(client, session, phase):
    form = form_of(client, session)
    client.post(f"/en/q/{session.code}/", ticks(session.quiz, *RIGHT) | {"form": form})
    assert UsedForm.objects.get().key not in form


def test_a_form_that_comes_too_late_stays_unused(client, session, host, phase):
    form = form_of(client, session)
    press(client, host, close="before")
    client.post(f"/en/q/{session.code}/", ticks(session.quiz, *RIGHT) | {"form": form})
    assert not UsedForm.objects.exists()


def test_a_body_that_cannot_be_read_is_no_error(client, session, host, phase):
    for address in (f"/en/q/{session.code}/", host, f"{host}after/paper/", "/en/q/"):
        response = client.post(
            address, b"\xff" * 50, content_type="multipart/form-data; boundary=x"
        )
        assert response.status_code in (200, 303), address
