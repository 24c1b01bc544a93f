"""A sheet that is handed out ends with a use slip: four numbers, no name, and what was used."""

from datetime import date

import pytest
import typst
from django.utils import translation
from paper_reading import printed

from outreach.models import Material, MaterialEdition
from quizzes.paper import sheets


@pytest.fixture
def material(knowledge_quiz):
    material = Material.objects.create(code="MAT-07", kind="quiz", page=knowledge_quiz)
    for code, label in (("en", "2026-1"), ("st", "2026-2")):
        MaterialEdition.objects.create(
            material=material, language=code, label=label, published_on=date(2026, 1, 5)
        )
    return material


@pytest.mark.parametrize(
    ("code", "title", "edition"),
    [("en", "Use slip", "English · 2026-1"), ("st", "Pampitšana ea tšebeliso", "Sesotho · 2026-2")],
)
def test_the_worksheet_names_what_the_officer_chooses(
    knowledge_quiz, material, asked_for, code, title, edition
):
    with translation.override(code):
        sheet = sheets.worksheet(knowledge_quiz, asked_for)
    (slip,) = sheet.data["slips"]
    assert (slip["used"]["code"], slip["used"]["edition"]) == ("MAT-07", edition)
    assert slip["used"]["title"]["lang"] == code
    assert len(slip["figures"]) == 4
    text = printed(sheet)
    for words in (title, slip["count"], slip["used"]["title"]["text"], edition, slip["give"]):
        assert words in text


def test_a_leaflet_has_one_before_it_is_a_material_and_the_key_has_none(
    risk_check, knowledge_quiz, asked_for
):
    assert "Use slip" in printed(sheets.leaflet(risk_check, asked_for))
    assert "Use slip" not in printed(sheets.answer_key(knowledge_quiz, asked_for))


def test_it_takes_no_page_while_there_is_room(knowledge_quiz, asked_for):
    sheet = sheets.worksheet(knowledge_quiz, asked_for)
    drawn = typst.compile(sheet.sources, format="svg")
    assert isinstance(drawn, bytes)  # of several pages it would be a list
