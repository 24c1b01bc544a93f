"""From answers to counts, and from counts to what a class knew. Plain Python.

A count belongs to a question and a value: the key of a choice, ``choice.place``, or RIGHT for
whoever had the whole question right.
"""

import hashlib
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction

from .. import scoring
from .statistics import Share

RIGHT = "*"
HARDEST = 3
HANDS_QUESTIONS = 3
ONE_OF_SEVERAL = (scoring.SINGLE, scoring.TRUE_FALSE, scoring.PICTURE)
"""Kinds that a class can answer with one show of hands for each choice."""


@dataclass(frozen=True)
class Sheet:
    """What is counted of one person's answers: score, questions right, [(question, value)]."""

    percent: int
    known: int
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class QuestionTally:
    """How a class did at one question; ``wrong``: [(value, times)], the most chosen first."""

    key: str
    right: Share
    wrong: tuple[tuple[str, int], ...]


def sheet(answers):
    """The Sheet of one person's scoring.Answers."""
    whole = [answer for answer in answers if answer.question.is_scored and answer.score == 1]
    values = [(answer.question.key, value) for answer in answers for value in _values(answer)]
    values += [(answer.question.key, RIGHT) for answer in whole]
    return Sheet(scoring.percent(answers), len(whole), tuple(values))


def _values(answer):
    """The values to count; none where one choice was asked for and two were sent."""
    if answer.question.is_placed:
        return sorted(f"{key}.{place}" for key, place in answer.placed.items())
    if answer.question.kind != scoring.SEVERAL and len(answer.chosen) != 1:
        return []
    return sorted(answer.chosen)


def scored(rules):
    return [question for question in rules if question.is_scored]


def for_hands(rules):
    """The three questions that a class answers by raising hands."""
    fitting = [question for question in rules if question.kind in ONE_OF_SEVERAL]
    return fitting[:HANDS_QUESTIONS]


def right_choices(question):
    """The keys of the choices that are the whole answer by themselves."""
    return [key for key, points in question.points.items() if points >= 1]


def by_question(rules, counts, n):
    """A QuestionTally for each scored question that was counted ({(question, value): times})."""
    asked = {key for key, _value in counts}
    return [_tally(found, counts, n) for found in scored(rules) if n and found.key in asked]


def _tally(question, counts, n):
    right = {RIGHT, *question.right, *right_choices(question)}
    wrong = [(value, times) for (key, value), times in counts.items() if key == question.key]
    wrong = [(value, times) for value, times in wrong if value not in right and times]
    wrong = sorted(wrong, key=lambda pair: (-pair[1], pair[0]))
    return QuestionTally(question.key, Share(counts.get((question.key, RIGHT), 0), n), tuple(wrong))


def hardest(tallies):
    """The questions that fewest had right, the hardest first; equal ones in their own order."""
    return sorted(tallies, key=lambda tally: Fraction(tally.right.count, tally.right.n))[:HARDEST]


def regrouped(rows, kept):
    """{(group, *rest): count} of [(group, *rest, count)]; groups not in ``kept`` become ""."""
    found = Counter()
    for group, *rest, count in rows:
        found[(group if group in kept else "", *rest)] += count
    return found


def version(rules):
    """A short name for what was asked: it changes when a right answer does, not with a wording."""
    return hashlib.sha256(repr(list(rules)).encode()).hexdigest()[:16]
