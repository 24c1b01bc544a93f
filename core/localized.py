"""One rule for "which language do I show?", used by templates, blocks, API and search alike."""

from typing import Any, NamedTuple

from django.utils import translation
from django.utils.html import strip_tags

from . import languages


class Localized(NamedTuple):
    """A text with the language it is really in; ``is_fallback`` asks for ``lang`` and a notice."""

    value: Any
    lang: str
    is_fallback: bool

    def __bool__(self):
        return not is_blank(self.value)

    def __str__(self):
        return "" if self.value is None else str(self.value)


def current_language():
    """The active language when it is one of ours, else the default one."""
    code = (translation.get_language() or languages.DEFAULT).split("-")[0]
    return code if code in languages.codes() else languages.DEFAULT


def is_blank(value):
    """True for None, spaces, an empty stream, or rich text with neither text nor media."""
    if value is None:
        return True
    value = getattr(value, "source", value)  # Wagtail's RichText
    if isinstance(value, str):
        if "<img" in value or "<embed" in value:
            return False
        return not strip_tags(value).replace("\xa0", " ").replace("&nbsp;", " ").strip()
    try:
        return len(value) == 0
    except TypeError:
        return False


def raw(owner, name, code):
    """The value of ``name`` in one language only; None when there is none.

    ``owner`` is a model instance (``summary_st``; Wagtail's own ``title`` is English beside our
    ``title_st``) or a block's StructValue (``text_st``).
    """
    attribute = f"{name}_{code}"
    if isinstance(owner, dict):
        return owner.get(attribute)
    if hasattr(owner, attribute):
        return getattr(owner, attribute)
    if code != languages.DEFAULT or _is_lent(owner, name):
        return None
    return getattr(owner, name)


def _is_lent(owner, name):
    """Is Wagtail's own column (``title``) only a copy of another language's text?"""
    if not getattr(owner, f"{name}_is_lent", False):
        return False
    return getattr(owner, name) in [
        getattr(owner, f"{name}_{code}", None) for code in languages.codes()
    ]


def fallback_order(code):
    """The languages in which a passage missing in ``code`` is looked for, best first."""
    preferred = languages.fallbacks().get(code, ())
    others = [other for other in languages.codes() if other not in (code, *preferred)]
    return [*preferred, *others]


def localized(owner, name, code=None):
    """``owner``'s text called ``name`` in the reader's language, or the best there is."""
    code = code or current_language()
    value = raw(owner, name, code)
    if not is_blank(value):
        return Localized(value, code, False)
    for other in fallback_order(code):
        value = raw(owner, name, other)
        if not is_blank(value):
            return Localized(value, other, True)
    return Localized(None, code, False)


def text(owner, name, code=None):
    """The plain string of ``localized``; '' when no language has any."""
    return str(localized(owner, name, code))
