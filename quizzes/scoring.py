"""How answers become a score, a band, an outcome. Plain Python: no Django, no wording.

Questions and choices are known by their keys, so that the order of anything never matters.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

SINGLE, SEVERAL, TRUE_FALSE = "single", "several", "true_false"
KNOWLEDGE, RISK_CHECK = "knowledge", "risk_check"
STOP, ASK_FIRST, NONE = "stop", "ask_first", "none"
OUTCOMES = (STOP, ASK_FIRST, NONE)
"""From the gravest: the first one that any answer shows is the outcome of the whole check."""


@dataclass(frozen=True)
class Choice:
    """One possible answer; ``flag`` is STOP, ASK_FIRST or ''."""

    key: str
    correct: bool = False
    flag: str = ""


@dataclass(frozen=True)
class Question:
    """A question with its possible answers."""

    key: str
    kind: str
    choices: tuple[Choice, ...]

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


@dataclass(frozen=True)
class Answer:
    """What one reader ticked at one question."""

    question: Question
    chosen: frozenset[str]

    @classmethod
    def of(cls, question: Question, keys: Iterable[str]):
        """The answer that ``keys`` make; keys that the question does not know are dropped."""
        return cls(question, frozenset(keys) & {choice.key for choice in question.choices})

    @property
    def is_missing(self):
        return not self.chosen and not self.question.allows_none

    @property
    def score(self):
        """From 0 to 1. Several: a part for each right tick, less one for each wrong tick."""
        right = {choice.key for choice in self.question.choices if choice.correct}
        if not right:
            return Fraction(0)
        if self.question.kind != SEVERAL:
            return Fraction(len(self.chosen) == 1 and self.chosen <= right)
        points = len(self.chosen & right) - len(self.chosen - right)
        return Fraction(max(points, 0), len(right))

    @property
    def flagged(self):
        """The chosen answers that are a sign of risk, the gravest first."""
        signs = [c for c in self.question.choices if c.key in self.chosen and c.flag]
        return sorted(signs, key=lambda choice: OUTCOMES.index(choice.flag))


def answers_to(questions: Iterable[Question], ticked: Mapping[str, Iterable[str]]):
    """One Answer per question from {question key: ticked choice keys}."""
    return [Answer.of(question, ticked.get(question.key, ())) for question in questions]


def percent(answers):
    """The mean score, rounded down: 100 means that everything is right."""
    if not answers:
        return 0
    return int(100 * sum(answer.score for answer in answers) / len(answers))


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
