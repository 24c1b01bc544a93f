"""What the indicators count, grouped in the database: a fixed number of queries for any scope."""

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import Count, Sum

from core.models import Community, District
from quizzes.models import Question
from quizzes.sessions import results

from .. import quiz_results
from ..models import MaterialUse, Reach
from ..quiz_results import By


class People(NamedTuple):
    """Whom a number of people counts, and how the number came about."""

    type: str
    basis: str
    reach_kind: str
    community: int
    sex: str
    age: str
    profession: str


@dataclass
class Measured:
    """Counters by their keys, and the rows of the class sessions; no words yet."""

    scope: object
    people: Counter
    activities: Counter
    """{(type, community): activities}"""
    given: Counter
    """{(kind, language, community): copies}"""
    received: Counter
    """{(kind, language): copies}"""
    communities: dict
    districts: list
    by_quiz: list
    by_place: list
    scores: dict
    questions: dict
    """{quiz: how many questions it has}"""
    by_hand: list
    targets: list = field(default_factory=list)


def measure(scope):
    """Everything the indicators need of ``scope``, as Measured."""
    activities = scope.activities()
    ids = activities.values("pk")
    by_quiz = quiz_results.measure(quiz_results.rows(scope.sessions(), By.QUIZ))
    return Measured(
        scope,
        _people(Reach.objects.filter(activity__in=ids)),
        _counter(activities, ("type", "community"), Count("pk")),
        _counter(
            MaterialUse.objects.filter(activity__in=ids),
            ("edition__material__kind", "edition__language", "activity__community"),
            Sum("copies"),
        ),
        _counter(
            scope.distributions(), ("edition__material__kind", "edition__language"), Sum("copies")
        ),
        Community.objects.select_related("district").in_bulk(),
        list(District.objects.all()),
        by_quiz,
        quiz_results.rows(scope.sessions(), By.COMMUNITY),
        _scores(by_quiz),
        _questions(by_quiz),
        list(scope.figures_by_hand()),
        list(scope.targets()),
    )


def _counter(queryset, keys, measure):
    grouped = queryset.order_by().values_list(*keys).annotate(number=measure)
    return Counter({tuple(key): number for *key, number in grouped if number})


def _people(rows):
    keys = ("type", "basis", "reach_kind", "community")
    names = [*(f"activity__{name}" for name in keys), "sex", "age", "profession"]
    return Counter({People(*key): n for key, n in _counter(rows, names, Sum("count")).items()})


def _scores(rows):
    """{phase: its score counts} of every part that may be shown, in one query."""
    names = (quiz_results.phases.BEFORE, quiz_results.phases.AFTER)
    return results.score_counts(
        [part for row in rows for name in names for part in row.shown(name)]
    )


def _questions(rows):
    quizzes = Question.objects.filter(page__in={row.quiz.pk for row in rows}).order_by()
    return dict(quizzes.values_list("page").annotate(Count("pk")))
