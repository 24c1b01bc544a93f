"""The lowest result of a risk check never claims safety, in any language, by any door."""

import pytest
from django.core.exceptions import ValidationError

from quizzes import wording
from quizzes.checks import check_wording


@pytest.mark.parametrize(
    "text",
    [
        "You are safe.",
        "SAFE!",
        "<p>You are <b>sa</b>fe</p>",
        "U sireletsehile.",
        "Ke motho ea sireletsehileng",
        "O bolokehile",
    ],
)
def test_a_claim_of_safety_is_found(text):
    assert wording.claims_of_safety(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        None,
        "No warning sign in what you answered.",
        "Ha ho letšoao la kotsi likarabong tsa hao.",
        "Steps that make it safer",
        "This is unsafe",
        "Tšireletso",
        "Boloka nomoro ena",
    ],
)
def test_other_words_are_fine(text):
    assert wording.claims_of_safety(text) == []


@pytest.mark.parametrize("name", ["title_en", "text_en", "text_st", "link_label_st"])
def test_the_form_refuses_it_in_every_text(risk_check, name):
    band = risk_check.bands.get(outcome="none")
    band.full_clean()
    setattr(band, name, "Safe, sireletsehile")
    with pytest.raises(ValidationError) as refusal:
        band.full_clean()
    assert "no warning sign" in str(refusal.value.message_dict[name])


def test_other_results_may_speak_of_a_safe_place(risk_check):
    band = risk_check.bands.get(outcome="stop")
    band.text_en = "<p>Go to a safe place.</p>"
    band.full_clean()


def test_the_system_check_finds_what_came_in_by_another_door(risk_check):
    assert check_wording(None, databases=["default"]) == []
    risk_check.bands.filter(outcome="none").update(text_st="<p>U sireletsehile.</p>")
    errors = check_wording(None, databases=["default"])
    assert [error.id for error in errors] == ["quizzes.E001"]
    assert "text_st" in errors[0].msg
    assert check_wording(None, databases=None) == []


def test_the_system_check_waits_for_the_migrations(monkeypatch, db):
    from quizzes.models import ResultBand

    monkeypatch.setattr(ResultBand._meta, "db_table", "not_there_yet")
    assert check_wording(None, databases=["default"]) == []


def test_a_result_is_for_a_score_or_for_an_outcome(risk_check):
    band = risk_check.bands.first()
    band.from_percent = 10
    with pytest.raises(ValidationError, match="either a score or an outcome"):
        band.full_clean()


def test_a_link_needs_words(risk_check):
    band = risk_check.bands.first()
    band.link_id = risk_check.pk
    with pytest.raises(ValidationError, match="The link needs words"):
        band.full_clean()
