"""What a result page says."""

from referral.choices import Whereabouts
from referral.contacts import prompt_context

from .. import scoring


def context(page, request, found, where="", reached=None):
    """The context of the result to ``found``; an editor's preview says what is ``reached``."""
    page.shows_result = True
    shared = {"items": found, "risk_check": page.is_risk_check, "where": where}
    answers = [item.answer for item in found]
    if page.is_risk_check:
        return shared | _outcome(page, request, found, reached or scoring.outcome(answers), where)
    percent = scoring.percent(answers) if reached is None else reached
    return shared | {"percent": percent, "band": scoring.band_for_percent(page.band_list, percent)}


def _outcome(page, request, found, outcome, where):
    band = scoring.band_for_outcome(page.band_list, outcome)
    return {
        "outcome": outcome,
        "band": band,
        "endings": band.endings_for(where) if band else [],
        "signs": signs(found),
        "to_ask": to_ask(found) if outcome == scoring.ASK_FIRST else [],
        "missing": any(item.is_missing for item in found),
        **help_for(request, where),
    }


def help_for(request, where):
    """Contacts for a reader at ``where``; from elsewhere, those of both sides of the border."""
    country = "" if where == Whereabouts.ELSEWHERE else where
    return prompt_context(request, country)


def signs(found):
    """[(item, its chosen warning signs)], the gravest question and the gravest sign first."""
    shown = []
    for item in found:
        order = [choice.key for choice in item.answer.flagged]
        ticked = [choice for choice in item.chosen if choice.key in order]
        if ticked:
            shown.append((item, sorted(ticked, key=lambda c: order.index(c.key))))
    return sorted(shown, key=lambda sign: scoring.OUTCOMES.index(sign[1][0].flag))


def to_ask(found):
    """The chosen answers that come with a question to send before anything is decided."""
    chosen = [choice for item in found for choice in item.chosen]
    return [choice for choice in chosen if choice.question_to_send]
