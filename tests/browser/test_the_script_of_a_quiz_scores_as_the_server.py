"""scoring.js and scoring.py give the same score for whatever is asked and answered."""

import random

import pytest
from quiz_answers import KNOWLEDGE

from quizzes import scoring
from quizzes.scoring import Choice, Question

pytestmark = pytest.mark.browser

CASES = 400


def question(draw, key):
    kind = draw.choice(["single", "several", "picture", "opinion", "matching", "ordering"])
    keys = "abcdefg"[: draw.randint(2, 7)]
    if kind == "ordering":
        return Question(key, kind, tuple(Choice(k, place=str(n)) for n, k in enumerate(keys, 1)))
    if kind == "matching":
        return Question(key, kind, tuple(Choice(k, place=draw.choice(keys)) for k in keys))
    weight = draw.choice([None, None, None, 50, 33, -25])
    marks = [(draw.random() < 0.5, weight if draw.random() < 0.3 else None) for _k in keys]
    return Question(
        key, kind, tuple(Choice(k, c, weight=w) for k, (c, w) in zip(keys, marks, strict=True))
    )


def chosen(draw, asked):
    """What a form can send: one value of a radio, one place a line, any ticks."""
    if asked.is_placed:
        given = [choice.value_at(draw.choice(asked.places)) for choice in asked.choices]
        return given if draw.random() < 0.9 else given[1:]
    values = sorted(asked.points)
    if asked.kind == "several":
        return [value for value in values if draw.random() < 0.5]
    return [draw.choice(values)] if draw.random() < 0.9 else []


def for_script(asked, points):
    return {
        "kind": asked.kind,
        "rows": len(asked.choices) if asked.is_placed else 0,
        "open": asked.kind == "opinion" or asked.allows_none,
        "points": points[asked.key],
        "order": asked.in_order if asked.kind == "ordering" else [],
    }


def test_scores_percentages_and_what_is_missing(visit):
    draw = random.Random(4)
    papers, expected = [], []
    for _case in range(CASES):
        asked = [question(draw, str(number)) for number in range(draw.randint(1, 7))]
        values = [chosen(draw, one) for one in asked]
        answers = [scoring.Answer.of(*pair) for pair in zip(asked, values, strict=True)]
        total, points = scoring.whole_points(asked)
        papers.append([[for_script(one, points) for one in asked], values, total])
        expected.append(
            [
                scoring.percent(answers),
                [
                    int(answer.score * total) if answer.question.is_scored else 0
                    for answer in answers
                ],
                [answer.is_missing for answer in answers],
            ]
        )
    page = visit(f"/en/{KNOWLEDGE}")
    found = page.evaluate(
        """papers => papers.map(([questions, values, total]) => [
            quizScoring.percent(questions, values, total),
            questions.map((one, n) => quizScoring.score(one, values[n], total)),
            questions.map((one, n) => quizScoring.isMissing(one, values[n])),
        ])""",
        papers,
    )
    assert found == expected
