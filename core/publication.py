"""What later apps ask before something goes to readers, and the reason to publish all the same.

A rule is a function ``(item) -> list of messages`` that says what stands against publishing
``item`` (a page or another object with texts), as it is in memory. It holds at every door,
because the item's own ``clean`` or ``save`` asks: form, workflow, bulk action, schedule, code.

A person may publish all the same by giving a reason, unless the rule is firm. The form puts it on
the item; code says ``with publication.because(reason, user): …``, and is asked nothing. The rule's
app keeps it, with whom and when.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

_rules = []
_firm_rules = []
_reason = ContextVar("publication_reason", default=None)


@dataclass(frozen=True)
class Reason:
    """Why somebody publishes against the rules; ``user`` is None for a command."""

    words: str
    user: Any = None


def rule(function):
    """Decorator: ask ``function`` before anything is published."""
    if function not in _rules:
        _rules.append(function)
    return function


def firm_rule(function):
    """Decorator: the same for what an editor mends, and no reason of his outweighs."""
    if function not in _firm_rules:
        _firm_rules.append(function)
    return function


def refusals(item):
    """What stands against publishing ``item``: messages, none when it may be published."""
    if _reason.get():
        return []
    asked = _firm_rules if reason_for(item) else [*_rules, *_firm_rules]
    return [message for ask in asked for message in ask(item)]


def reason_for(item):
    """The ``Reason`` given for publishing ``item`` against the rules, or None."""
    return getattr(item, "publication_reason", None) or _reason.get()


@contextmanager
def because(words, user=None):
    """Everything published inside is published for this reason, whatever the rules say."""
    token = _reason.set(Reason(words, user))
    try:
        yield
    finally:
        _reason.reset(token)
