"""From a quiz here to a GIFT file in one language."""

from dataclasses import dataclass
from decimal import Decimal

from core.localized import is_blank, localized, raw

from .. import scoring
from ..models.questions import AUDIO
from . import questions as gift
from . import truth
from .questions import Problem
from .richtext import as_published
from .writer import write

PICTURE_TAG = "[tag:picture]"
"""Moodle keeps tags in a comment; by this one a question with pictures is known again."""
WHOLE = (100, 90, 80, 75, 70, 60, 50, 40, 30, 25, 20, 10, 5, 0)
PARTS = ((5, 6), (2, 3), (1, 3), (1, 6), (1, 7), (1, 8), (1, 9))
MOODLE_WEIGHTS = {Decimal(weight) for weight in WHOLE} | {
    (Decimal(100 * part) / whole).quantize(gift.PLACES) for part, whole in PARTS
}
"""The only weights that Moodle takes, with either sign."""
HALF = Decimal("0.5")


@dataclass
class Export:
    """The text of a file, how many questions it has, and what it could not take along.

    In ``notices`` the line is the number of a question in the quiz.
    """

    text: str
    count: int
    notices: list[Problem]


def export(page, code):
    """``page`` as it is at hand, in the language ``code``."""
    found, notices, count = [], [], 0
    address = page.get_site().root_url
    category = (raw(page, "title", code) or page.get_admin_display_title()).replace("/", "//")
    for number, question in enumerate(page.questions.all(), start=1):
        choices = list(question.choices.all())
        if reason := _reason_to_leave_out(question, choices, code):
            notices.append(Problem(number, reason))
            continue
        notices += [Problem(number, loss) for loss in _losses(question, choices)]
        found += _with_story(question, choices, code, category, address)
        count += 1
    return Export(write(found), count, notices)


def shape(question, choices):
    """The shape of a question of ours as a file has it; see ``gift.Question.shape``."""
    weights = (round(weight) for weight in _weights(question, choices))
    return _kind(question, choices), tuple(weights)


def _reason_to_leave_out(question, choices, code):
    texts = [(question, "text"), *((choice, "text") for choice in choices)]
    if question.kind == scoring.MATCHING:
        texts += [(choice, "match") for choice in choices]
    if any(is_blank(raw(owner, name, code)) for owner, name in texts):
        return "not_in_language"
    return "one_answer" if len(choices) < 2 else ""


def _losses(question, choices):
    """Keys of what GIFT has no word for."""
    lost = {
        "signs_left_out": any(choice.flag or localized(choice, "ask") for choice in choices),
        "picture_left_out": bool(question.image_id) or any(c.image_id for c in choices),
        "recording_left_out": any(getattr(question, f"{name}_id") for name in AUDIO),
        "answer_feedback_left_out": question.kind in scoring.PLACED
        and any(localized(choice, "feedback") for choice in choices),
        "ordering_needs_moodle_4_5": question.kind == scoring.ORDERING,
        "unknown_weight": any(abs(w) not in MOODLE_WEIGHTS for w in _weights(question, choices)),
    }
    return [loss for loss, applies in lost.items() if applies]


def _with_story(question, choices, code, category, address):
    def rich(name):
        stored = raw(question, name, code)
        return gift.Text("" if is_blank(stored) else as_published(stored, code, address), gift.HTML)

    if story := rich("scenario"):
        yield gift.Question(gift.DESCRIPTION, story, category=category)
    yield gift.Question(
        _kind(question, choices),
        _plain(question, "text", code),
        title=question.key,
        answers=_answers(question, choices, code),
        feedback=rich("feedback"),
        category=category,
        comments=(PICTURE_TAG,) if question.kind == scoring.PICTURE else (),
    )


def _plain(owner, name, code):
    return gift.Text(raw(owner, name, code) or "", gift.PLAIN)


def _answers(question, choices, code):
    weights = _weights(question, choices)
    if truth.is_plain(question, choices):
        feedbacks = [_plain(choice, "feedback", code) for choice in choices]
        return tuple(
            gift.Answer(weight=weight, feedback=feedback)
            for weight, feedback in zip(weights, feedbacks, strict=True)
        )
    placed = question.kind in scoring.PLACED
    return tuple(
        gift.Answer(
            _plain(choice, "text", code),
            weight,
            gift.NOTHING if placed else _plain(choice, "feedback", code),
            raw(choice, "match", code) or "",
        )
        for choice, weight in zip(choices, weights, strict=True)
    )


def _kind(question, choices):
    if question.kind in (scoring.SEVERAL, scoring.MATCHING, scoring.ORDERING):
        return question.kind
    return gift.TRUE_FALSE if truth.is_plain(question, choices) else gift.SINGLE


def _weights(question, choices):
    """What each answer earns, in per cent.

    A question of which no single answer is right (an opinion, a risk check) is one in Moodle of
    which every answer is.
    """
    if question.kind in scoring.PLACED:
        return [gift.NONE for _choice in choices]
    points = question.for_scoring(choices).points
    if question.kind != scoring.SEVERAL and not any(points.values()):
        return [gift.FULL for _choice in choices]
    return [_weight(points[choice.key]) for choice in choices]


def _weight(points):
    """A share is written as it is; a whole number that stands for a share, as Moodle has it."""
    exact = (Decimal(points.numerator * 100) / points.denominator).quantize(gift.PLACES)
    if exact != exact.to_integral_value():
        return exact
    signed = [weight.copy_sign(exact) for weight in MOODLE_WEIGHTS]
    return next((weight for weight in signed if abs(weight - exact) <= HALF), exact)
