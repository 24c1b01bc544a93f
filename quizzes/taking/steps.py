"""One question a page, without script and without a cookie.

What was answered so far travels in the form, signed: a reader cannot change it unnoticed, no
address ever holds it, and the server forgets it with every page.
"""

from dataclasses import replace

from django.core import signing

from .items import items

SALT = "quizzes.steps"
LONGEST = 12 * 60 * 60
"""Seconds until a half-answered page must be begun again."""


def first(page, found):
    """The context of the first step; nothing for a quiz on one page."""
    return _shown(page, found, 0, {}) if page.one_at_a_time and found else {}


def next_step(page, sent):
    """The context of the page that answers a step; None after the last one.

    Also the answers so far, {question key: values}.
    """
    so_far = _read(page, sent.get("state", ""))
    found = items(page, so_far or {})
    position = next((n for n, item in enumerate(found) if item.question.key == sent["at"]), None)
    if so_far is None or position is None:
        return _shown(page, found, 0, {}) | {"begins_again": True}, {}
    question = found[position].question
    so_far[question.key] = sent.getlist(question.field_name)
    found = items(page, so_far)
    return _after(page, found, position, so_far, sent.get("go") == "back"), so_far


def _after(page, found, position, so_far, goes_back):
    if goes_back:
        return _shown(page, found, max(position - 1, 0), so_far)
    # A question of a risk check may be left out: what is open is said with the result.
    if found[position].is_missing and not page.is_risk_check:
        return _shown(page, found, position, so_far, missing=True)
    if position + 1 == len(found):
        return None
    return _shown(page, found, position + 1, so_far) | {"before": found[position]}


def _shown(page, found, position, so_far, missing=False):
    item = replace(found[position], sent=missing)
    kept = {one.question.key: sorted(one.answer.chosen) for one in found if one.answer.chosen}
    return {
        "items": [item],
        "missing": missing,
        "step": {
            "number": position + 1,
            "of": len(found),
            "is_last": position + 1 == len(found),
            "state": signing.dumps([page.pk, kept], salt=SALT, compress=True) if kept else "",
        },
    }


def _read(page, state):
    """The answers so far; None when the state is not ours, not whole, or too old.

    The first page has none: it may have been kept for everybody since yesterday.
    """
    if not state:
        return {}
    try:
        quiz, so_far = signing.loads(state, salt=SALT, max_age=LONGEST)
    except signing.BadSignature:
        return None
    return so_far if quiz == page.pk else None
