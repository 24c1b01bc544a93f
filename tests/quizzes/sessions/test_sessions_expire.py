"""After 14 days a session answers that it is over, and what nobody answers for is deleted."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from session_steps import press, send

from quizzes.models import ChoiceCount, ClassSession, ScoreCount, SessionPhase, UsedForm


@pytest.fixture
def answered(client, session, host):
    press(client, host, open="before")
    for group in ["female"] * 3:
        send(client, session, group=group)
    return session


def let_expire(session):
    moment = timezone.now() - timedelta(minutes=1)
    ClassSession.objects.filter(pk=session.pk).update(expires_at=moment)


def test_a_session_is_open_for_14_days(session):
    assert session.expires_at - session.opened_at == pytest.approx(
        timedelta(days=14), abs=timedelta(minutes=1)
    )


def test_an_expired_session_says_so_to_everybody(client, answered, host):
    let_expire(answered)
    for address in (f"/en/q/{answered.code}/", host, f"{host}sheet/", f"{host}after/paper/"):
        response = client.get(address)
        assert response.status_code == 410
        assert "This class session is over" in response.text
        assert client.post(address, {"open": "after", "n": 5}).status_code == 410
    assert client.get(f"/q/{answered.code}/qr.svg").status_code == 404


def test_a_session_whose_quiz_is_withdrawn_is_over_too(client, answered, host):
    answered.quiz.unpublish()
    assert client.get(f"/en/q/{answered.code}/").status_code == 410
    assert client.get(host).status_code == 410


def test_what_nobody_answers_for_is_deleted(answered):
    call_command("run_due")
    assert ClassSession.objects.count() == 1
    let_expire(answered)
    call_command("run_due")
    for model in (ClassSession, SessionPhase, ScoreCount, ChoiceCount):
        assert not model.objects.exists()


def test_a_kept_session_keeps_its_counts_with_small_groups_put_together(answered):
    assert answered.keep()
    let_expire(answered)
    call_command("run_due")
    phase = SessionPhase.objects.get(session=answered, name="before")
    assert phase.closed_at
    assert list(phase.scores.values_list("group", "count")) == [("", 3)]


def test_an_expired_session_cannot_be_kept_any_more(answered):
    let_expire(answered)
    assert not answered.keep()


def test_used_forms_are_forgotten_when_they_can_no_longer_be_sent(answered):
    call_command("run_due")
    assert UsedForm.objects.count() == 3
    UsedForm.objects.update(used_on=timezone.localdate() - timedelta(days=3))
    call_command("run_due")
    assert not UsedForm.objects.exists()


def test_a_job_that_fails_stops_no_other(caplog):
    from core.due import DueJobs

    jobs, done = DueJobs(), []

    @jobs.register
    def breaks():
        raise ValueError("broken")

    jobs.register(lambda: done.append(True))
    jobs.run()
    assert done == [True]
    assert "breaks" in caplog.text
