"""The workbook to fill: our columns with their tags, and the lists that cells choose from."""

import io

from django.utils.translation import gettext as _
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from core import languages
from core.localized import text

from ..exports import TAGS
from ..models import MaterialEdition
from ..places import places_for
from .columns import IGNORED
from .lists import CHOICES, Lists

SHEET, LISTS, README = "activities", "lists", "read me"
LAST_ROW = 5_000
COLUMNS = [name for name in TAGS if name not in IGNORED]
HOW = {
    "record_uuid": "",
    "material_code": "MAT-01; MAT-02",
    "material_edition": "2; 1",
    "material_language": "st; en",
    "copies_distributed": "10; 20",
    "start_date": "2026-11-24",
}
"""How a cell is written where no list says it."""


def build(user):
    """The bytes of the XLSX workbook, with the lists in the reach of ``user``."""
    made = io.BytesIO()
    with Workbook(made, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet, lists, readme = (book.add_worksheet(name) for name in (SHEET, LISTS, README))
        bold = book.add_format({"bold": True, "text_wrap": True})
        plain = book.add_format({"num_format": "@"})
        for position, name in enumerate(COLUMNS):
            sheet.write_string(0, position, name, bold)
            sheet.write_string(1, position, TAGS[name])
            sheet.set_column(position, position, 18, plain)
        sheet.freeze_panes(2, 0)
        for place, (name, values) in enumerate(_lists(user).items()):
            lists.write_string(0, place, name, bold)
            for row, value in enumerate(values, start=1):
                lists.write_string(row, place, value)
            lists.set_column(place, place, 30)
            if values and name in COLUMNS:
                _offer(sheet, COLUMNS.index(name), place, len(values))
        for row, line in enumerate(_explained()):
            readme.write_string(row, 0, line)
        readme.set_column(0, 0, 110)
    return made.getvalue()


def _offer(sheet, position, place, number):
    column = xl_col_to_name(place)
    sheet.data_validation(
        2,
        position,
        LAST_ROW,
        position,
        {
            "validate": "list",
            "source": f"='{LISTS}'!${column}$2:${column}${number + 1}",
            "error_type": "warning",
        },
    )


def _lists(user):
    """{column: the words that may stand in it}"""
    places = places_for(user).select_related("district", "border_post")
    found = {
        "partner_acronym": sorted(one.acronym for one in Lists(user).partners()),
        "community_name": [text(place, "name") for place in places],
        "district_name": sorted({text(one.district, "name") for one in places if one.district}),
        "activity_type": CHOICES["type"].values,
        "status": CHOICES["status"].values,
        "basis": CHOICES["basis"].values,
        "reach_kind": CHOICES["reach_kind"].values,
        "material_language": languages.codes(),
    }
    editions = MaterialEdition.objects.current()
    found["material_code"] = sorted({one.material.code for one in editions})
    found["material_edition"] = sorted({one.label for one in editions})
    return found | {"editions of today": [str(one) for one in editions]}


def _explained():
    lines = [
        _("One row is one activity. Keep the two head rows; leave columns out if you need not."),
        _("Leave record_uuid empty for a new activity. partner_reference is your own number: a"),
        _("row that comes again with the same number changes the record that is there."),
        _("Several materials stand in one cell, joined by “; ”, in the same order in each column."),
        _("Write numbers of people. Write nobody's name, telephone number or story."),
    ]
    return [*lines, *(f"{name}: {example}" for name, example in HOW.items() if example)]
