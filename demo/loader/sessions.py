"""Class sessions of the demonstration: what classes knew before a lesson, and after it.

The answers are drawn, the same at every loading; they are nobody's.
"""

import random
from collections import Counter
from datetime import datetime, time, timedelta

from django.utils import timezone

from outreach.choices import ActivityType, Status
from outreach.models import Activity, AdoptedSession
from quizzes import scoring
from quizzes.models import ClassSession
from quizzes.models.sessions import Source
from quizzes.sessions import phases, tally, totals
from quizzes.sessions.forms import Totals, quizzes_for_classes
from quizzes.sessions.opening import open_session, rules_of

SEED = 19
COUNT = 10
KNOWN = {phases.BEFORE: 0.45, phases.AFTER: 0.75}
"""How likely a learner is right, before and after."""


def load_sessions():
    """Sessions adopted for the newest lessons of schools and clubs; returns how many are new."""
    if AdoptedSession.objects.exists():
        return 0
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    quizzes = list(quizzes_for_classes())
    taught = Activity.objects.filter(
        type__in=[ActivityType.SCHOOL_SESSION, ActivityType.YOUTH_CLUB], status=Status.DONE
    ).order_by("-starts_on", "uuid")[:COUNT]
    for number, activity in enumerate(taught):
        _session(chance, quizzes[number % len(quizzes)], activity)
    return len(taught)


def _session(chance, quiz, activity):
    session, _secret = open_session(quiz, activity.facilitator_language)
    for name, likely in KNOWN.items():
        people = chance.randint(18, 40)
        totals.enter(session, name, Source.PAPER, _class_of(chance, rules_of(quiz), people, likely))
    use = activity.uses.first()
    AdoptedSession.objects.create(
        session=session,
        partner=activity.partner,
        community=activity.community,
        activity=activity,
        edition=use.edition if use else None,
        adopted_by=activity.entered_by,
    )
    opened = timezone.make_aware(datetime.combine(activity.starts_on, time(9)))
    ClassSession.objects.filter(pk=session.pk).update(
        opened_at=opened, expires_at=opened + timedelta(days=14)
    )


def _class_of(chance, rules, people, likely):
    """The Totals of a class in which each learner is right at a question that often."""
    scores, choices = Counter(), Counter()
    for _learner in range(people):
        sheet = tally.sheet([_answer(chance, question, likely) for question in rules])
        scores["", sheet.percent, sheet.known] += 1
        choices.update(("", *value) for value in sheet.values)
    return Totals(people, scores, choices)


def _answer(chance, question, likely):
    if question.is_scored and chance.random() < likely:
        return scoring.Answer.of(question, question.right)
    if question.is_placed:
        places = chance.sample(question.places, k=len(question.places))
        values = [one.value_at(chance.choice(places)) for one in question.choices]
        return scoring.Answer.of(question, values)
    wrong = [one for one in question.choices if not one.correct] or question.choices
    return scoring.Answer.of(question, [chance.choice(wrong).key])
