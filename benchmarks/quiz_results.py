"""The report on quiz results with 1,000 class sessions of 20 questions: how long, how many queries.

    .venv/bin/python benchmarks/quiz_results.py

It builds a database of its own in a temporary folder, prints raw figures as JSON, and exits with
1 when one of them is above its threshold in ``thresholds.json``.
"""

import json
import os
import platform
import sys
import tempfile
from itertools import islice, product

from translation_desk import HERE, readings, start_django, timed

SESSIONS = 1_000
QUESTIONS = 20
CHOICES = 4
COMMUNITIES = 40
RIGHT = {"before": 8, "after": 20}
"""Of CLASS learners, so many have each question right."""
CLASS = 30


def main():
    with tempfile.TemporaryDirectory() as folder:
        start_django(folder)
        figures = {"built_in_seconds": round(timed(build)[0], 1), **measure()}
    figures["python"] = platform.python_version()
    figures["processor_cores"] = os.cpu_count()
    figures["load_average"] = round(os.getloadavg()[0], 1)
    print(json.dumps(figures, indent=2))
    missed = above_thresholds(figures)
    if missed:
        sys.exit("Above the threshold: " + ", ".join(missed))


# --- the database ----------------------------------------------------------------------
def build():
    """Sessions as counting would leave them, written in bulk."""
    from django.db import transaction

    with transaction.atomic():
        make_coordinator()
        quiz = make_quiz()
        make_sessions(quiz, make_partner(), make_communities())


def make_coordinator():
    from django.contrib.auth.models import Group

    from core import roles
    from core.models import User

    user = User.objects.create_user("coordinator")
    user.groups.add(Group.objects.get(name=roles.COORDINATOR))


def make_quiz():
    from wagtail.models import Page

    from quizzes.models import Choice, Question, QuizIndexPage, QuizPage

    index = QuizIndexPage(title="Quizzes", slug="benchmark-quizzes")
    Page.objects.get(depth=1).add_child(instance=index)
    quiz = index.add_child(instance=QuizPage(title="Quiz", slug="benchmark-quiz", live=False))
    for number in range(QUESTIONS):
        question = Question.objects.create(
            page=quiz, sort_order=number, kind="single", text_en=f"Question {number}?"
        )
        for place in range(CHOICES):
            Choice.objects.create(
                question=question, sort_order=place, text_en=f"Answer {place}", correct=not place
            )
    QuizPage.objects.filter(pk=quiz.pk).update(live=True)
    return QuizPage.objects.get(pk=quiz.pk)


def make_partner():
    from outreach.models import Partner

    return Partner.objects.create(name_en="Benchmark", acronym="BM", kind="ngo")


def make_communities():
    from core.models import Community

    return [
        Community.objects.create(name_en=f"Village {number}", country="ZA")
        for number in range(COMMUNITIES)
    ]


def make_sessions(quiz, partner, communities):
    from django.utils import timezone

    from outreach.models import AdoptedSession
    from quizzes.models import ClassSession, SessionPhase
    from quizzes.sessions import codes, tally
    from quizzes.sessions.opening import rules_of

    rules, now = rules_of(quiz), timezone.now()
    # Chance would give two of a thousand sessions the same code, one time in fifteen.
    letters = islice(product(codes.ALPHABET, repeat=codes.LENGTH), SESSIONS)
    own = {"quiz": quiz, "language": "en", "kept": True}
    sessions = ClassSession.objects.bulk_create(
        ClassSession(code=code, host_key=codes.fingerprint(code), **own)
        for code in map("".join, letters)
    )
    AdoptedSession.objects.bulk_create(
        AdoptedSession(session=session, partner=partner, community=communities[n % COMMUNITIES])
        for n, session in enumerate(sessions)
    )
    closed = {
        "opened_at": now,
        "closed_at": now,
        "answered": CLASS,
        "version": tally.version(rules),
    }
    parts = SessionPhase.objects.bulk_create(
        SessionPhase(session=session, name=name, **closed) for session in sessions for name in RIGHT
    )
    make_counts(parts, rules)


def make_counts(parts, rules):
    """Each class has ten scores, and every answer to every question was chosen by somebody."""
    from quizzes.models import ChoiceCount, ScoreCount
    from quizzes.sessions import tally

    ScoreCount.objects.bulk_create(
        (
            ScoreCount(phase=part, percent=5 * known, known=known, count=CLASS // 10)
            for part in parts
            for known in range(RIGHT[part.name] - 8, RIGHT[part.name] + 2)
        ),
        batch_size=10_000,
    )
    ChoiceCount.objects.bulk_create(
        (
            ChoiceCount(phase=part, question=rule.key, value=value, count=count)
            for part in parts
            for rule in rules
            for value, count in chosen(rule, RIGHT[part.name], tally.RIGHT)
        ),
        batch_size=10_000,
    )


def chosen(rule, right, whole):
    good, *others = rule.choices
    wrong = (CLASS - right) // len(others)
    return [(whole, right), (good.key, right), *((choice.key, wrong) for choice in others)]


# --- the readings ----------------------------------------------------------------------
def measure():
    """{what is read: its readings}"""
    from django.test import Client
    from django.urls import reverse

    from core.models import User

    report = reverse("outreach_quiz_results")
    addresses = {
        "by_community": report,
        "by_quiz": f"{report}?by=quiz",
        "by_session": f"{report}?by=session",
        "by_session_csv": f"{report}?by=session&export=csv",
    }
    client = Client()
    client.force_login(User.objects.get(username="coordinator"))
    return {name: readings(client, address) for name, address in addresses.items()}


def above_thresholds(figures):
    """Which figures are above their threshold, in words."""
    thresholds = json.loads((HERE / "thresholds.json").read_text())["quiz_results"]
    return [
        f"{name} {what} {figures[name][what]} > {limit}"
        for name, limits in thresholds.items()
        for what, limit in limits.items()
        if figures[name][what] > limit
    ]


if __name__ == "__main__":
    main()
