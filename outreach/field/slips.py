"""The sheets of paper that need no name, and what they say on a page and on a printed sheet alike.

A use slip is ``{"title", "count", "blanks", "material", "used", "figures", "give"}`` in the active
language: what is written by hand (``blanks``), and the material, filled in where it is known
(``used``: ``{"code", "title", "edition"}``).
"""

from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core import languages

FIGURES = (_("Women"), _("Men"), _("Girls"), _("Boys"))


def use_slip(used=None):
    return {
        "title": f"{gettext('Use slip')} · {gettext('Travel with Open Eyes')}",
        "count": gettext("Count people. Write nobody's name, telephone number or story."),
        "blanks": [gettext("Date"), gettext("School or club"), gettext("Village or town")],
        "material": gettext("Material or lesson (code, title)"),
        "used": used,
        "figures": [str(figure) for figure in FIGURES],
        "give": gettext(
            "Give this slip to the officer of the organisation that brought the material."
        ),
    }


def to_print():
    """What the templates of the two sheets need: each says all in every language."""
    return {"slips": list(_slips()), "sheets": languages.codes(), "figures": FIGURES}


def _slips():
    for code in languages.codes():
        with translation.override(code):
            yield code, use_slip()
