"""200 posts from 20 threads to two server processes at once: every one is counted, once.

It runs on the database that the tests run on: a file of SQLite, or PostgreSQL.
"""

import os
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection
from quiz_builders import ALL_RIGHT, ALL_WRONG, ticks

from quizzes.sessions import counting, opening

POSTGRESQL = connection.vendor == "postgresql"
pytestmark = pytest.mark.django_db(transaction=POSTGRESQL, serialized_rollback=POSTGRESQL)

POSTS, THREADS = 200, 20


def shared_database(folder):
    """The address of a database that other processes see, with what is in ours now."""
    if POSTGRESQL:
        its = connection.settings_dict
        user = f"{quote(its['USER'])}:{quote(its['PASSWORD'])}"
        return f"postgres://{user}@{its['HOST']}:{its['PORT']}/{its['NAME']}"
    path = folder / "site.sqlite3"
    path.write_bytes(connection.connection.serialize())
    return f"sqlite:///{path}"


@pytest.fixture
def phase(knowledge_quiz):
    """An open part of a session of the quiz."""
    session, _secret = opening.open_session(knowledge_quiz, "en")
    opening.open_phase(session, "before")
    return session.phases.get(name="before")


@pytest.fixture
def database(tmp_path, phase):
    return shared_database(tmp_path)


@pytest.fixture
def servers(tmp_path, database):
    """The addresses of two servers of one process each."""
    environment = os.environ | {
        "DATABASE_URL": database,
        "CACHE_URL": f"filecache://{tmp_path / 'cache'}",
        "DJANGO_SETTINGS_MODULE": "campaign_site.settings.test",
    }
    ports = [free_port() for _server in range(2)]
    running = [start(port, environment) for port in ports]
    try:
        for port in ports:
            wait_for(port)
        yield [f"http://127.0.0.1:{port}" for port in ports]
    finally:
        for server in running:
            server.terminate()
        for server in running:
            server.wait(timeout=30)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(port, environment):
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws", "--workers", "1"]
    command += ["--host", "127.0.0.1", "--port", str(port), "campaign_site.wsgi:application"]
    return subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment)


def wait_for(port):
    for _attempt in range(240):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=2):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.25)
    pytest.fail("a server did not answer within a minute")


def post(address, data):
    body = urllib.parse.urlencode(data, doseq=True).encode()
    with urllib.request.urlopen(address, body, timeout=60) as response:
        return response.status, "Thank you" in response.read().decode()


def swapped(address, servers):
    """The same page at the other server."""
    one, other = servers if address.startswith(servers[0]) else reversed(servers)
    return address.replace(one, other)


def counts(database, phase):
    """(answers, {percent: n}, {(question, value): n}) as the database holds them afterwards."""
    statements = [
        f"SELECT answered FROM quizzes_sessionphase WHERE id = {phase.pk}",
        f"SELECT percent, SUM(count) FROM quizzes_scorecount WHERE phase_id = {phase.pk} "
        "GROUP BY percent",
        f"SELECT question, value, SUM(count) FROM quizzes_choicecount WHERE phase_id = {phase.pk} "
        "GROUP BY question, value",
    ]
    if POSTGRESQL:
        with connection.cursor() as cursor:
            found = [list(cursor.execute(words) or cursor.fetchall()) for words in statements]
    else:
        own = sqlite3.connect(database.removeprefix("sqlite:///"))
        found = [own.execute(words).fetchall() for words in statements]
        own.close()
    (answered,), scores, choices = found
    return answered[0], dict(scores), {(question, value): n for question, value, n in choices}


def test_two_hundred_posts_from_twenty_threads_to_two_servers(servers, database, phase):
    quiz = phase.session.quiz
    right, wrong = ticks(quiz, *ALL_RIGHT), ticks(quiz, *ALL_WRONG)
    groups = ["female", "male", ""]
    sent = [
        (
            f"{servers[number % 2]}/en/q/{phase.session.code}/",
            (right if number % 4 else wrong)
            | {"form": counting.new_form(phase), "group": groups[number % 3]},
        )
        for number in range(POSTS)
    ]
    # Each tenth is sent twice at the same moment, once to each server: a nervous thumb.
    again = [(swapped(address, servers), data) for address, data in sent[::10]]
    together = sorted(sent + again, key=lambda one: one[1]["form"])
    with ThreadPoolExecutor(THREADS) as threads:
        answers = list(threads.map(lambda one: post(*one), together))
    assert answers == [(200, True)] * (POSTS + len(again))
    answered, scores, choices = counts(database, phase)
    assert answered == POSTS
    assert scores == {100: 150, 0: 50}
    for question in quiz.question_list:
        assert choices[question.key, "*"] == 150
        chosen = [n for (key, value), n in choices.items() if key == question.key and value != "*"]
        assert sum(chosen) == (350 if question.many else POSTS)
