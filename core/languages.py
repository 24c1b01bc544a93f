"""The site's languages, in the order in which a form shows them.

Everything that exists once per language (columns, block children, panels, preview modes,
the switch, sitemap alternates) is derived from ``LANGUAGES``. How to add one:
``docs/adding-a-language.md``.
"""

from dataclasses import dataclass

from django.conf import locale
from django.utils.translation import gettext, gettext_noop

DEFAULT = "en"
"""The language of the admin, of source strings, and of Wagtail's own title columns."""

PUBLIC_DEFAULT = "st"
"""The language that ``/`` opens unless the site's settings say otherwise."""


@dataclass(frozen=True)
class Language:
    """One language: its code, its own name, and where a missing passage is looked for."""

    code: str
    name: str
    fallbacks: tuple[str, ...]


LANGUAGES = (
    Language("st", gettext_noop("Sesotho"), fallbacks=("en",)),
    Language("en", gettext_noop("English"), fallbacks=("st",)),
)


def codes():
    """('st', 'en')"""
    return tuple(language.code for language in LANGUAGES)


def choices():
    """Django's LANGUAGES setting and the choices of a language field."""
    return [(language.code, language.name) for language in LANGUAGES]


def names():
    """{'st': 'Sesotho', …}"""
    return dict(choices())


def display_name(code):
    """What a language is called in the reader's own: 'Senyesemane' for 'en'."""
    return gettext(names().get(code, code))


def fallbacks():
    """modeltranslation's MODELTRANSLATION_FALLBACK_LANGUAGES setting."""
    return {"default": (DEFAULT,)} | {lang.code: lang.fallbacks for lang in LANGUAGES}


def label(name, code):
    """'Summary · Sesotho': how a form names one language of a text."""
    return f"{name} · {names().get(code, code)}"


def register_with_django():
    """Teach Django the languages it does not know; call it before anything is translated."""
    for language in LANGUAGES:
        locale.LANG_INFO.setdefault(
            language.code,
            {
                "bidi": False,
                "code": language.code,
                "name": language.name,
                "name_local": language.name,
            },
        )
