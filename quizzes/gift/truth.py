"""The words of “true” and “false”, which GIFT does not carry."""

from django.utils import translation
from django.utils.translation import gettext

from core import languages
from core.localized import is_blank, raw

from .. import scoring


def words(code):
    """("True", "False") in one language."""
    with translation.override(code):
        return gettext("True"), gettext("False")


def is_plain(question, choices):
    """Would “true” and “false” say it all? Other words, or the other order, need their text."""
    if question.kind != scoring.TRUE_FALSE or len(choices) != 2:
        return False
    if sum(choice.correct for choice in choices) != 1 or any(c.weight is not None for c in choices):
        return False
    written = {
        code: [raw(choice, "text", code) for choice in choices] for code in languages.codes()
    }
    return all(
        tuple(texts) == words(code)
        for code, texts in written.items()
        if not all(is_blank(text) for text in texts)
    )
