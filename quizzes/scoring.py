"""How answers become a score, a band, an outcome. Plain Python: no Django, no wording.

Questions, choices and places are known by their keys, so that the order of anything never
matters. What a reader chooses is a set of *values*: the key of a choice, or, where choices are
put in their place (matching, ordering), ``choice.place``.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

SINGLE, SEVERAL, TRUE_FALSE = "single", "several", "true_false"
PICTURE, MATCHING, ORDERING, OPINION = "picture", "matching", "ordering", "opinion"
PLACED = (MATCHING, ORDERING)
"""Kinds in which every choice is given a place; in the others choices are ticked."""

KNOWLEDGE, RISK_CHECK = "knowledge", "risk_check"
STOP, ASK_FIRST, NONE = "stop", "ask_first", "none"
OUTCOMES = (STOP, ASK_FIRST, NONE)
"""From the gravest: the first one that any answer shows is the outcome of the whole check."""


@dataclass(frozen=True)
class Choice:
    """One possible answer.

    ``flag`` is STOP, ASK_FIRST or ''; ``weight`` a share of the points in per cent where the usual
    one does not fit; ``place`` where it belongs: its pair, or its position counted from "1".
    """

    key: str
    correct: bool = False
    flag: str = ""
    weight: int | None = None
    place: str = ""

    def value_at(self, place):
        """What a form sends when this choice is put at ``place``."""
        return f"{self.key}.{place}"


@dataclass(frozen=True)
class Question:
    """A question with its possible answers."""

    key: str
    kind: str
    choices: tuple[Choice, ...]

    @property
    def is_placed(self):
        return self.kind in PLACED

    @property
    def is_scored(self):
        return self.kind != OPINION

    @property
    def allows_none(self):
        """May the reader leave everything unticked and mean "none of these"?

        Only where several may be ticked, each of them is a sign, and none is the right answer.
        """
        return (
            self.kind == SEVERAL
            and all(choice.flag for choice in self.choices)
            and not any(choice.correct for choice in self.choices)
        )

    @cached_property
    def places(self):
        """Every place that a choice can be given, once."""
        return tuple(dict.fromkeys(choice.place for choice in self.choices))

    @cached_property
    def points(self):
        """What each value earns: {value: Fraction of the whole}; a wrong tick takes some away.

        An ordering is not the sum of these: see ``Answer.score``.
        """
        if self.kind == OPINION:
            return {choice.key: Fraction(0) for choice in self.choices}
        if self.is_placed:
            share = Fraction(1, max(len(self.choices), 1))
            return {
                choice.value_at(place): share if place == choice.place else Fraction(0)
                for choice in self.choices
                for place in self.places
            }
        return {choice.key: self._points_of(choice) for choice in self.choices}

    def _points_of(self, choice):
        if choice.weight is not None:
            return Fraction(choice.weight, 100)
        if self.kind != SEVERAL:
            return Fraction(choice.correct)
        right = sum(other.correct for other in self.choices)
        return Fraction(1 if choice.correct else -1, right) if right else Fraction(0)

    @property
    def right(self):
        """The values of the right answer."""
        if self.is_placed:
            return [choice.value_at(choice.place) for choice in self.choices]
        return [choice.key for choice in self.choices if choice.correct]

    @cached_property
    def in_order(self):
        """The keys of an ordering's choices in their right order."""
        return [choice.key for choice in sorted(self.choices, key=lambda found: int(found.place))]


@dataclass(frozen=True)
class Answer:
    """What one reader chose at one question."""

    question: Question
    chosen: frozenset[str]

    @classmethod
    def of(cls, question: Question, values: Iterable[str]):
        """The answer that ``values`` make; what the question does not know is dropped."""
        return cls(question, frozenset(values) & question.points.keys())

    @cached_property
    def placed(self):
        """Where each choice was put: {choice key: place}; nothing for one put in two places."""
        given = [value.rsplit(".", 1) for value in self.chosen]
        times = Counter(key for key, _place in given)
        return {key: place for key, place in given if times[key] == 1}

    @property
    def repeats(self):
        """Are two choices of an ordering at the same position?"""
        places = self.placed.values() if self.question.kind == ORDERING else ()
        return len(set(places)) < len(places)

    @property
    def is_missing(self):
        """Must the reader still do something here? An opinion is never asked for twice."""
        if self.question.kind == OPINION:
            return False
        if self.question.is_placed:
            return len(self.placed) < len(self.question.choices) or self.repeats
        return not self.chosen and not self.question.allows_none

    @property
    def score(self):
        """From 0 to 1.

        Several: a part for each right tick, less one for each wrong tick. Matching: a part for each
        right pair. Ordering: a part for each choice that stands right behind the one before it.
        """
        if self.question.kind == ORDERING:
            return self._share_in_sequence()
        if self.question.kind not in (SEVERAL, MATCHING) and len(self.chosen) != 1:
            return Fraction(0)
        values = self.chosen
        if self.question.is_placed:
            values = [f"{key}.{place}" for key, place in self.placed.items()]
        earned = sum((self.question.points[value] for value in values), Fraction(0))
        return min(max(earned, Fraction(0)), Fraction(1))

    def _share_in_sequence(self):
        if self.is_missing or len(self.question.choices) < 2:
            return Fraction(0)
        order = self.question.in_order
        at = {key: int(place) for key, place in self.placed.items()}
        pairs = list(zip(order, order[1:], strict=False))
        return Fraction(sum(at[after] == at[before] + 1 for before, after in pairs), len(pairs))

    @property
    def flagged(self):
        """The chosen answers that are a sign of risk, the gravest first."""
        signs = [c for c in self.question.choices if c.key in self.chosen and c.flag]
        return sorted(signs, key=lambda choice: OUTCOMES.index(choice.flag))


def answers_to(questions: Iterable[Question], ticked: Mapping[str, Iterable[str]]):
    """One Answer per question from {question key: chosen values}."""
    return [Answer.of(question, ticked.get(question.key, ())) for question in questions]


def percent(answers):
    """The mean score, rounded down: 100 means that everything is right. Opinions do not count."""
    scored = [answer for answer in answers if answer.question.is_scored]
    if not scored:
        return 0
    return int(100 * sum(answer.score for answer in scored) / len(scored))


def whole_points(questions):
    """The points as whole numbers, so that a script adds them up without rounding.

    (total, {question key: {value: points}}), where ``total`` is what a right answer earns; a step
    of an ordering earns the total divided by the number of steps.
    """
    parts = [points.denominator for found in questions for points in found.points.values()]
    parts += [len(found.choices) - 1 for found in questions if len(found.choices) > 1]
    total = math.lcm(*parts)
    return total, {
        found.key: {value: int(points * total) for value, points in found.points.items()}
        for found in questions
    }


def outcome(answers):
    """STOP if any answer is one, else ASK_FIRST if any is one, else NONE."""
    shown = {choice.flag for answer in answers for choice in answer.flagged}
    return next((level for level in OUTCOMES if level in shown), NONE)


def possible_outcomes(questions):
    """Every outcome that some reader can get, the gravest first."""
    flags = {choice.flag for question in questions for choice in question.choices}
    return [level for level in OUTCOMES if level in flags or level == NONE]


def band_for_percent(bands, reached):
    """The band with the highest ``from_percent`` not above ``reached``; None when there is none."""
    fitting = [band for band in bands if band.from_percent is not None]
    fitting = [band for band in fitting if band.from_percent <= reached]
    return max(fitting, key=lambda band: band.from_percent, default=None)


def band_for_outcome(bands, reached):
    """The band of one outcome; None when there is none."""
    return next((band for band in bands if band.outcome == reached), None)
