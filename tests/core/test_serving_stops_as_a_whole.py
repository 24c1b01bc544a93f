"""When one part of the server ends, all do, and the command says that it failed."""

import subprocess

import pytest
from django.core.management import call_command

from core.management.commands import serve


class Part:
    """A process that has ended, or runs until it is told to end, or even then."""

    def __init__(self, ended=False, stubborn=False):
        self.ended, self.stubborn, self.killed = ended, stubborn, False

    def poll(self):
        return 0 if self.ended else None

    def terminate(self):
        self.ended = self.ended or not self.stubborn

    def kill(self):
        self.ended = self.killed = True

    def wait(self, timeout=None):
        if not self.ended:
            raise subprocess.TimeoutExpired("part", timeout)


@pytest.fixture
def start(monkeypatch, db):
    """A function that serves with the given parts instead of real processes."""

    def run(*parts):
        left = list(parts)
        monkeypatch.setattr(serve.subprocess, "Popen", lambda command: left.pop(0))
        monkeypatch.setattr(serve.signal, "signal", lambda *args: None)
        call_command("serve")

    return run


def test_a_part_that_dies_stops_the_rest_with_exit_code_1(start):
    web, worker, timekeeper = Part(), Part(ended=True), Part()
    with pytest.raises(SystemExit) as stopped:
        start(web, worker, timekeeper)
    assert stopped.value.code == 1
    assert web.ended
    assert timekeeper.ended


def test_a_part_that_does_not_end_is_killed(start):
    stubborn = Part(stubborn=True)
    with pytest.raises(SystemExit) as stopped:
        start(Part(ended=True), stubborn, Part())
    assert stopped.value.code == 1
    assert stubborn.killed


def test_stopping_it_by_hand_is_no_failure(start, monkeypatch):
    def interrupt(_seconds):
        raise KeyboardInterrupt

    monkeypatch.setattr(serve.time, "sleep", interrupt)
    parts = [Part(), Part(), Part()]
    start(*parts)
    assert all(part.ended for part in parts)
