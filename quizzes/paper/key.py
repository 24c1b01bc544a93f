"""The answer key: what is right, why, and how many points. Each scored question is worth one."""

from fractions import Fraction

from django.utils.translation import gettext

from core.pdf_text import passage, said

from .. import scoring
from .questions import letter_of


def answered(item, address):
    """One question with its answers marked, told and explained."""
    question = item.question
    choices = enumerate(question.choice_list, start=1)
    return {
        "number": item.number,
        "text": said(question, "text"),
        "answers": [_answer(item, choice, position) for position, choice in choices],
        "points": _points(item),
        "why_words": gettext("Why"),
        "why": passage(question, "feedback", address),
    }


def points(page, found, address):
    """How a paper's points become a result: {title, rule, bands}."""
    total = sum(item.is_scored for item in found)
    bands = [band for band in page.band_list if band.from_percent is not None]
    rule = gettext("Each question gives up to 1 point. All right: %(total)s.")
    return {
        "title": gettext("What the points mean"),
        "rule": rule % {"total": total},
        "bands": [
            {
                "reached_by": _from(band.from_percent, total),
                "title": said(band, "title"),
                "text": passage(band, "text", address),
            }
            for band in sorted(bands, key=lambda band: -band.from_percent)
        ],
    }


def _from(percent, total):
    share = number(Fraction(percent * total, 100))
    words = gettext("From %(points)s points (%(percent)s %%)")
    return words % {"points": share, "percent": percent}


def _answer(item, choice, position):
    """A line of the key: its mark (✓, a letter, a number), its words, what to say about it."""
    mark = _mark(item, choice, position)
    return {
        "mark": mark,
        "right": bool(mark),
        "text": said(choice, "text"),
        "with": _goes_with(item, choice),
        "told": said(choice, "feedback"),
        "share": _share(item, choice),
    }


def _mark(item, choice, position):
    """What a right paper has in front of this answer; '' for nothing."""
    if item.question.kind == scoring.MATCHING:
        return letter_of(item, choice.place)
    if item.question.kind == scoring.ORDERING:
        return str(position)
    return "✓" if item.is_scored and choice.correct else ""


def _goes_with(item, choice):
    """The words that a line of a matching goes with; None for any other kind."""
    if item.question.kind != scoring.MATCHING:
        return None
    named = next(found for found in item.question.choice_list if found.key == choice.place)
    return said(named, "match")


def _share(item, choice):
    """What ticking this answer gives or takes, where it is not simply right or wrong."""
    if not item.is_scored or item.question.is_placed or not _has_shares(item):
        return ""
    share = item.answer.question.points[choice.key]
    sign = "+" if share > 0 else "−"
    return f"{sign}{number(abs(share))}" if share else ""


def _has_shares(item):
    weighted = any(choice.weight is not None for choice in item.question.choice_list)
    return item.question.many or weighted


def _points(item):
    """How the points of one question are counted."""
    if not item.is_scored:
        return gettext("No points: everybody may think differently.")
    count = len(item.question.choice_list)
    if item.question.kind == scoring.MATCHING:
        return gettext("%(share)s for each right letter.") % {"share": number(Fraction(1, count))}
    if item.question.kind == scoring.ORDERING:
        share = number(Fraction(1, max(count - 1, 1)))
        return gettext("%(share)s for each line right behind the one before it.") % {"share": share}
    if _has_shares(item):
        return gettext("Add up what stands behind each ticked answer: from 0 to 1.")
    return gettext("1 for the right answer.")


def number(fraction):
    """A number of points as a teacher writes it: 2, 1/2, 2 2/5."""
    whole, part = divmod(fraction, 1)
    return " ".join(str(shown) for shown in (int(whole), part) if shown) or "0"
