"""What a check says about a text."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.functional import lazy
from django.utils.translation import gettext


class Level(StrEnum):
    """How bad it is: something is lost, something looks wrong, something to think about."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True)
class Finding:
    """One remark: which rule, how bad, why, about which words, and what would be right."""

    rule: str
    level: Level
    message: Any
    """A text in the language of whoever reads it: lazy, `str` it."""
    excerpt: str = ""
    suggestion: str = ""


def _filled(message, values):
    return gettext(message) % dict(values)


_lazily_filled = lazy(_filled, str)


def filled(message, **values):
    """``message`` (marked with gettext_noop) with its values, translated when it is read."""
    return _lazily_filled(message, tuple(values.items()))
