"""Taking a quiz: from a posted form to the page that answers it. Nothing is written anywhere."""

from dataclasses import dataclass

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import QueryDict
from django.http.multipartparser import MultiPartParserError
from django.http.request import UnreadablePostError
from django.template.response import TemplateResponse

from referral.contacts import prompt_context

from . import scoring

UNREADABLE = (BadRequest, MultiPartParserError, SuspiciousOperation, UnreadablePostError)


@dataclass
class Item:
    """One question as a page shows it: with what was ticked, and how right that is."""

    question: object
    answer: scoring.Answer
    sent: bool = False

    @property
    def is_missing(self):
        return self.sent and self.answer.is_missing

    @property
    def score(self):
        return self.answer.score

    @property
    def options(self):
        """[(choice, ticked)] in the editor's order."""
        return [(choice, choice.key in self.answer.chosen) for choice in self.question.choice_list]

    @property
    def chosen(self):
        return [choice for choice, ticked in self.options if ticked]

    @property
    def right_ones(self):
        return [choice for choice in self.question.choice_list if choice.correct]


def items(page, ticked=None):
    """Every question of ``page`` with what was ticked: {question key: keys}, None when unsent."""
    questions = page.question_list
    rules = [question.for_scoring(question.choice_list) for question in questions]
    answers = scoring.answers_to(rules, ticked or {})
    return [
        Item(question, answer, sent=ticked is not None)
        for question, answer in zip(questions, answers, strict=True)
    ]


def answer(page, request):
    """The response to a sent form: the result, or the same form with what is still missing."""
    sent = _posted(request)
    ticked = {question.key: sent.getlist(question.field_name) for question in page.question_list}
    found = items(page, ticked)
    if not found or _asks_again(page, found):
        template, extra = page.get_template(request), {"items": found, "missing": True}
    else:
        template, extra = "quizzes/quiz_result.html", _result(page, request, found)
    response = TemplateResponse(request, template, page.get_context(request) | extra)
    # What somebody answered is nobody else's to find: not in a cache, not by going back.
    response["Cache-Control"] = "no-store"
    return response


def _posted(request):
    """The posted fields; none when the body cannot be read, so that the form asks again."""
    try:
        return request.POST
    except UNREADABLE:
        return QueryDict()


def _asks_again(page, found):
    """Must the reader answer more first?

    Never after a warning sign: who ticks one is led to help, whatever else stays open. Without
    a sign a risk check needs every answer, since it would say that there is none.
    """
    shows_sign = page.is_risk_check and any(item.answer.flagged for item in found)
    return not shows_sign and any(item.is_missing for item in found)


def _result(page, request, found):
    answers = [item.answer for item in found]
    page.shows_result = True
    bands = page.band_list
    context = {"items": found, "risk_check": page.is_risk_check}
    if not page.is_risk_check:
        percent = scoring.percent(answers)
        return context | {"percent": percent, "band": scoring.band_for_percent(bands, percent)}
    outcome = scoring.outcome(answers)
    return context | {
        "outcome": outcome,
        "band": scoring.band_for_outcome(bands, outcome),
        "signs": _signs(found),
        "missing": any(item.is_missing for item in found),
        **prompt_context(request),
    }


def _signs(found):
    """[(question, its ticked warning signs)], the gravest question and the gravest sign first."""
    signs = []
    for item in found:
        order = [choice.key for choice in item.answer.flagged]
        ticked = [choice for choice in item.chosen if choice.key in order]
        if ticked:
            signs.append((item.question, sorted(ticked, key=lambda c: order.index(c.key))))
    return sorted(signs, key=lambda sign: scoring.OUTCOMES.index(sign[1][0].flag))
