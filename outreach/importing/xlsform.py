"""An XLSForm (KoboToolbox, ODK) made from today's lists; its answers can be imported."""

import io

from django.utils.translation import override
from xlsxwriter import Workbook

from core import languages
from core.localized import text

from ..choices import ActivityType, Basis, ReachKind, Status
from ..models import MaterialEdition
from ..places import places_for
from .lists import Lists
from .questions import QUESTIONS, START, TITLE

FORM_ID = "outreach_activity"


def build(user):
    """The bytes of the workbook with the sheets survey, choices and settings."""
    codes = languages.codes()
    labels = [f"label::{languages.display_name(code)} ({code})" for code in codes]
    made = io.BytesIO()
    with Workbook(made, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        head = ["type", "name", *labels, "required", "constraint", "default", "calculation"]
        _write(book, "survey", head, [_question(one, codes) for one in (*START, *QUESTIONS)])
        _write(book, "choices", ["list_name", "name", *labels], _choices(user, codes))
        default = f"{languages.display_name(codes[0])} ({codes[0]})"
        settings = [str(TITLE), FORM_ID, default]
        _write(book, "settings", ["form_title", "form_id", "default_language"], [settings])
    return made.getvalue()


def _write(book, name, head, rows):
    sheet = book.add_worksheet(name)
    for number, row in enumerate([head, *rows]):
        for position, value in enumerate(row):
            sheet.write_string(number, position, str(value))


def _question(one, codes):
    words = [_in(code, one.label) for code in codes]
    required = "yes" if one.required else ""
    return [one.type, one.name, *words, required, one.constraint, one.default, one.calculation]


def _in(code, label):
    with override(code):
        return str(label)


def _choices(user, codes):
    """Rows of every list: (its name, the key of a choice, its words in each language)."""
    for name, found in (
        ("type", ActivityType),
        ("status", Status),
        ("basis", Basis),
        ("reach_kind", ReachKind),
    ):
        for key, label in found.choices:
            yield [name, key, *(_in(code, label) for code in codes)]
    for partner in Lists(user).partners():
        yield ["partner", partner.acronym, *([partner.acronym] * len(codes))]
    for place in places_for(user).select_related("district"):
        yield ["place", f"c{place.pk}", *(_name(place, code) for code in codes)]
    for edition in MaterialEdition.objects.current():
        yield ["edition", f"e{edition.pk}", *(_in(code, edition) for code in codes)]


def _name(place, code):
    with override(code):
        where = place.district and text(place.district, "name")
        return f"{text(place, 'name')} ({where or place.get_country_display()})"
