"""From a question of a GIFT file to the texts and marks of a question here."""

from dataclasses import dataclass
from decimal import Decimal

from .. import scoring
from ..wording import claims_of_safety
from . import questions as gift
from . import truth
from .outgoing import PICTURE_TAG
from .questions import Problem
from .richtext import cleaned
from .texts import as_html, as_plain

PICTURE = ("<img", "@@PLUGINFILE@@")
CLOSE = Decimal("0.01")
"""Weights have five places in a file: a third is 33.33333, and that is a third."""


@dataclass
class Texts:
    """The texts of one question in one language; what a file does not carry is not in it."""

    question: dict[str, str]
    choices: list[dict[str, str]]

    def claims_of_safety(self):
        told = [self.question["feedback"], *(choice.get("feedback", "") for choice in self.choices)]
        return [words for text in told for words in claims_of_safety(text)]


def kind(question):
    """What the question is here; every answer right means that none is wrong: an opinion."""
    if question.kind != gift.SINGLE:
        return question.kind
    if any(PICTURE_TAG in comment for comment in question.comments):
        return scoring.PICTURE
    every_one = all(answer.weight == gift.FULL for answer in question.answers)
    return scoring.OPINION if every_one else scoring.SINGLE


def marks(question):
    """[{correct, weight}] for the answers; None where the usual share of the points fits."""
    if question.kind in (gift.MATCHING, gift.ORDERING) or kind(question) == scoring.OPINION:
        return [{} for _answer in question.answers]
    weights = [answer.weight for answer in question.answers]
    if question.kind == gift.SEVERAL:
        return _shares(weights)
    usual = (gift.FULL, gift.NONE)
    return [
        {"correct": weight == gift.FULL, "weight": None if weight in usual else round(weight)}
        for weight in weights
    ]


def _shares(weights):
    """Right answers share the points and a wrong one takes a share away, unless weights differ."""
    right = [weight for weight in weights if weight > 0]
    share = gift.FULL / len(right) if right else gift.NONE
    equal = all(abs(weight - share) < CLOSE for weight in right)
    usual = [equal if weight > 0 else abs(weight + share) < CLOSE for weight in weights]
    return [
        {"correct": weight > 0, "weight": None if fits else round(weight)}
        for weight, fits in zip(weights, usual, strict=True)
    ]


def texts(question, stories, code):
    """The Texts of ``question`` with the descriptions before it, in the language ``code``."""
    return Texts(
        {
            "text": as_plain(question.text),
            "feedback": cleaned(as_html(question.feedback)),
            "scenario": "".join(cleaned(as_html(story)) for story in stories),
        },
        _choice_texts(question, code),
    )


def _choice_texts(question, code):
    if question.kind == gift.TRUE_FALSE:
        pairs = zip(truth.words(code), question.answers, strict=True)
        return [{"text": word, "feedback": as_plain(answer.feedback)} for word, answer in pairs]
    if question.kind == gift.MATCHING:
        return [{"text": as_plain(a.text), "match": a.match} for a in question.answers]
    if question.kind == gift.ORDERING:
        return [{"text": as_plain(answer.text)} for answer in question.answers]
    return [
        {"text": as_plain(answer.text), "feedback": as_plain(answer.feedback)}
        for answer in question.answers
    ]


def refusal(question, texts):
    """Why the question cannot be taken although it can be read: a Problem or None."""
    if not texts.question["text"]:
        return Problem(question.line, "no_text")
    if words := texts.claims_of_safety():
        return Problem(question.line, "claims_safety", {"words": ", ".join(words)})
    needed = [
        choice[name] for choice in texts.choices for name in ("text", "match") if name in choice
    ]
    return None if all(needed) else Problem(question.line, "answer_without_words")


def notices(question, stories, is_new):
    """What to look at in a question that is taken, as a new one or for its words only."""
    written = [question.text, question.feedback, *stories]
    for answer in question.answers:
        written += [answer.text, answer.feedback]
    if any(mark in text.text for text in written for mark in PICTURE):
        yield Problem(question.line, "picture_not_taken")
    if any(text.format == gift.MARKDOWN for text in written):
        yield Problem(question.line, "markdown_kept")
    if is_new:
        yield from _what_is_missing(question)


def _what_is_missing(question):
    if kind(question) == scoring.PICTURE:
        yield Problem(question.line, "pictures_to_choose")
    if kind(question) == scoring.SINGLE and gift.FULL not in [a.weight for a in question.answers]:
        yield Problem(question.line, "no_full_answer")
