"""What a GIFT file says. Plain Python: no Django, nothing of our own quizzes."""

from dataclasses import dataclass, field
from decimal import Decimal

MOODLE, HTML, PLAIN, MARKDOWN = "moodle", "html", "plain", "markdown"
FORMATS = (MOODLE, HTML, PLAIN, MARKDOWN)
"""How a text is marked up; MOODLE is what a question is in when it does not say."""

SINGLE, SEVERAL, TRUE_FALSE = "single", "several", "true_false"
MATCHING, ORDERING, DESCRIPTION = "matching", "ordering", "description"

WHITE = " \t\n\r\0\x0b"
"""What Moodle cuts off both ends of a line and of a text."""

FULL, NONE = Decimal(100), Decimal(0)
PLACES = Decimal("0.00001")
"""Moodle writes weights with at most five places: a third is 33.33333."""


@dataclass(frozen=True)
class Text:
    """A text and its format."""

    text: str = ""
    format: str = MOODLE

    def __bool__(self):
        return bool(self.text)


NOTHING = Text()


@dataclass(frozen=True)
class Answer:
    """One answer; ``weight`` in per cent. ``match`` is what it goes with in a matching question."""

    text: Text = NOTHING
    weight: Decimal = NONE
    feedback: Text = NOTHING
    match: str = ""


@dataclass(frozen=True)
class Question:
    """One question, or a DESCRIPTION: words that stand before the next question.

    TRUE_FALSE has two answers without text, “true” first. The answers of ORDERING stand in the
    right order. ``comments`` are the ``//`` lines above the question, ``line`` is where it began.
    """

    kind: str
    text: Text
    title: str = ""
    answers: tuple[Answer, ...] = ()
    feedback: Text = NOTHING
    category: str = ""
    comments: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)

    @property
    def shape(self):
        """What must be the same in every language: kind, number of answers, their weights.

        Weights are kept as whole numbers here, so that is how they are compared.
        """
        return self.kind, tuple(round(answer.weight) for answer in self.answers)


@dataclass(frozen=True)
class Problem:
    """Something to tell the person: where, what (a key of ``wording``), and the words in it."""

    line: int
    code: str
    values: dict = field(default_factory=dict)


@dataclass
class Result:
    """What was read: ``problems`` say which questions were refused, ``notices`` what to look at."""

    questions: list[Question] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)
