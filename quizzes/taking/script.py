"""What the page carries for its script: enough to score and to explain without a network.

The words are those of the pages without script, from the same templates. A knowledge quiz gives
its right answers away to whoever reads the source, which harms nobody.
"""

from functools import partial

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from referral.choices import Whereabouts

from .. import scoring
from .results import help_for


def data(page, request, found):
    """Everything that quiz.js needs, as plain values with HTML made here."""
    rules = [item.answer.question for item in found]
    total, points = scoring.whole_points(rules)
    render = partial(_render, {"page": page, "request": request})
    explain = _signs if page.is_risk_check else _answers
    where = ("", *Whereabouts.values) if page.asks_where else ("",)
    return {
        "risk": page.is_risk_check,
        "total": total,
        "questions": [_question(item, points) | _filled(explain(item, render)) for item in found],
        "bands": [_band(band, where, render) for band in page.band_list],
        "help": _help(request, where, render) if page.is_risk_check else {},
        "form": _form(page, found, render) if page.one_at_a_time else "",
        "words": _words(len(found)),
    }


def _question(item, points):
    rule = item.answer.question
    return {
        "name": item.question.field_name,
        "kind": rule.kind,
        "rows": len(rule.choices) if rule.is_placed else 0,
        "open": rule.kind == scoring.OPINION or rule.allows_none,
        "points": {value: earned for value, earned in points[rule.key].items() if earned},
        "order": rule.in_order if rule.kind == scoring.ORDERING else [],
    }


def _answers(item, render):
    """What a knowledge quiz says about an answer."""
    choices = item.question.choice_list
    return {
        "told": {choice.key: render("result/told", choice=choice) for choice in choices},
        "right": render("result/right", item=item) if item.is_scored else "",
        "why": render("result/why", question=item.question),
    }


def _signs(item, render):
    """What a risk check says about an answer."""
    flagged = [choice for choice in item.question.choice_list if choice.flag]
    return {
        "flags": {choice.key: choice.flag for choice in flagged},
        "signs": {choice.key: render("result/sign", choice=choice) for choice in flagged},
        "ask": {choice.key: render("result/ask", choice=choice) for choice in flagged},
        "why": render("result/reason", question=item.question) if flagged else "",
    }


def _filled(texts):
    """Without what is empty: each byte is paid for."""
    slim = {
        name: {key: text for key, text in value.items() if text}
        if isinstance(value, dict)
        else value
        for name, value in texts.items()
    }
    return {name: value for name, value in slim.items() if value}


def _band(band, where, render):
    return {
        "from": band.from_percent,
        "outcome": band.outcome,
        "html": render("result/band", band=band),
        "link": render("result/link", band=band),
        "endings": {
            place: render("result/endings", band=band, endings=band.endings_for(place), where=place)
            for place in where
        },
    }


def _help(request, where, render):
    return {place: render("contacts", **help_for(request, place)) for place in where}


def _form(page, found, render):
    whereabouts = Whereabouts.choices if page.asks_where else []
    return render("questions", items=found, whereabouts=whereabouts)


def _render(shared, name, **context):
    return render_to_string(f"quizzes/{name}.html", shared | context).strip()


def _words(count):
    return {
        "progress": [
            _("Question %(number)s of %(of)s") % {"number": number, "of": count}
            for number in range(1, count + 1)
        ],
        "check": _("Check this answer"),
        "next": _("Next question"),
        "finish": _("See your result"),
        "back": _("Back"),
        "again": _("Try again"),
        "result": _("Your result"),
        "right": _("Right"),
        "partly": _("Partly right"),
        "wrong": _("Not quite"),
        "chose": _("You chose:"),
        "answers": _("Your answers"),
        "missing": _("Please answer this question."),
        "repeats": _("Two lines have the same number. Please give each its own."),
        "open": _("Some questions have no answer yet"),
        "unanswered": _("You did not answer these questions"),
        "perhaps": _("There may be a warning sign there too."),
        "signs": _("Warning signs in your answers"),
        "ask": _("Questions to send before you decide"),
        "now": _("Get help now"),
        "later": _("If something changes, here is help"),
    }
