"""A risk check on paper: signs explained, the way on, and who can help; no score."""

from datetime import timedelta

import pytest
from django.utils import timezone
from paper_reading import printed

from quizzes.models import Choice, ResultBand
from quizzes.paper import sheets
from referral.models import ContactPoint


@pytest.fixture
def text(risk_check, asked_for):
    Choice.objects.filter(text_en="No").update(ask_en="May I see it?")
    ResultBand.objects.filter(outcome="stop").update(at_home_en="<p>Tell one person.</p>")
    return printed(sheets.leaflet(risk_check, asked_for))


def test_each_sign_is_named_and_explained(text):
    assert "STOP" in text
    assert "ASK FIRST" in text
    assert "About: They do" in text


def test_an_answer_to_ask_about_brings_its_question(text):
    assert "May I see it?" in text


def test_each_outcome_is_explained_the_gravest_first(text):
    places = [text.index(f"Result {name}") for name in ("stop", "ask_first", "none")]
    assert places == sorted(places)
    assert "Tell one person." in text


def test_there_is_no_score_no_class_and_no_need_to_tick(risk_check, asked_for, text):
    assert "point" not in text.lower()
    assert "Class" not in text
    assert "You need not tick anything: somebody could find this paper." in text


def test_an_answer_that_is_no_sign_carries_none(risk_check, asked_for):
    first = sheets.leaflet(risk_check, asked_for).data["questions"][0]["choices"]
    assert [bool(choice["sign"]) for choice in first] == [False, True]


def contact(**fields):
    today = timezone.localdate()
    values = {
        "name_en": "Social welfare",
        "name_st": "Boiketlo",
        "kind": "helpline",
        "country": "LS",
        "reachable_from": ["LS"],
        "phone": "+266 2231 0000",
        "verified_on": today - timedelta(days=5),
        "verify_by": today + timedelta(days=90),
    }
    return ContactPoint.objects.create(**values | fields)


def test_a_number_stands_with_the_day_until_which_it_was_checked(risk_check, asked_for):
    contact()
    text = printed(sheets.leaflet(risk_check, asked_for))
    assert "+266 2231 0000" in text
    assert "Checked, good until" in text
    assert "Works from South Africa: no." in text


def test_a_number_whose_check_has_lapsed_is_not_printed(risk_check, asked_for):
    contact(verify_by=timezone.localdate() - timedelta(days=1))
    text = printed(sheets.leaflet(risk_check, asked_for))
    assert "2231" not in text
    assert "No telephone number is checked at the moment." in text


def test_a_demonstration_says_so_on_paper(risk_check, asked_for, help_is_there):
    sheet = sheets.leaflet(risk_check, asked_for)
    text = printed(sheet)
    assert "0000 0000" in text
    assert "(an example, not a real number)" in text
    assert "Demonstration content" in text
    assert "Demonstration content" in sheet.data["footer"][0]
    assert "http://localhost/en/help/" in text
