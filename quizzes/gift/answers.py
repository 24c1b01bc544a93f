"""What stands in the braces of a GIFT question. Plain Python."""

import re
from decimal import Decimal

from .questions import (
    FULL,
    MATCHING,
    NONE,
    ORDERING,
    PLACES,
    SEVERAL,
    SINGLE,
    TRUE_FALSE,
    WHITE,
    Answer,
    Text,
)
from .refusal import Refused
from .texts import formatted

TRUE, FALSE = ("T", "TRUE"), ("F", "FALSE")
WEIGHT = re.compile(r"%(-?[0-9]+(?:\.[0-9]*)?)%")
ORDER = re.compile(r">\s*[0-9]+[ \t\w]*\n")
"""How Moodle's ordering questions begin: how many, which, layout, grading, one line."""


def read(inside, format):
    """(kind, answers) of the text in braces; ``format`` is that of the question."""
    marks = inside.marks
    if not marks:
        raise Refused("essay", at=inside.at)
    if marks.startswith("#"):
        raise Refused("numerical", at=inside.at)
    if found := ORDER.match(marks):
        return ORDERING, _in_order(inside[found.end() :])
    if "~" in marks:
        return (SINGLE if "=" in marks else SEVERAL), _choices(inside, format)
    if "=" in marks and "->" in marks:
        return MATCHING, _pairs(inside, format)
    word = inside.cut("#")[0].stripped().text.upper()
    if word in TRUE + FALSE:
        return TRUE_FALSE, _true_or_false(inside, word in TRUE, format)
    raise Refused("short_answer", at=inside.at)


def _in_order(inside):
    lines = [line.strip(WHITE) for line in inside.text.split("\n")]
    return _enough(tuple(Answer(Text(line)) for line in lines if line), inside)


def _choices(inside, format):
    found = []
    for mark, part in inside.starting_with("~="):
        if part := part.stripped():
            weight, part = _weight(mark, part)
            words, feedback = part.cut("#")
            words = formatted(words, format)
            if not words:
                raise Refused("empty_answer", at=part.at)
            found.append(Answer(words, weight, formatted(feedback, format)))
    return _enough(tuple(found), inside)


def _weight(mark, part):
    """(weight, what follows it): a written weight counts, else “=” is all and “~” nothing."""
    written = WEIGHT.match(part.marks)
    if not written:
        return (FULL if mark == "=" else NONE), part
    weight = Decimal(written[1])
    if abs(weight) > FULL:
        raise Refused("weight_out_of_range", at=part.at, weight=written[1][:12])
    return weight.quantize(PLACES), part[written.end() :]


def _pairs(inside, format):
    found = []
    for _mark, part in inside.starting_with("="):
        if part := part.stripped():
            left, right = part.cut("->")
            if right is None:
                raise Refused("pair_without_arrow", at=part.at)
            found.append(Answer(formatted(left, format), match=right.stripped().text))
    return _enough(tuple(found), inside)


def _enough(found, inside):
    if len(found) < 2:
        raise Refused("too_few_answers", at=inside.at)
    return found


def _true_or_false(inside, is_true, format):
    """The answers “true” and “false”: the file gives the feedback to the wrong one first."""
    _word, feedbacks = inside.cut("#")
    wrong, right = feedbacks.cut("#") if feedbacks else (None, None)
    right = Answer(weight=FULL, feedback=formatted(right, format))
    wrong = Answer(feedback=formatted(wrong, format))
    return (right, wrong) if is_true else (wrong, right)
