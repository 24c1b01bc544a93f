"""Nothing told with a result claims safety, in any language, by any door."""

import pytest
from django.core.exceptions import ValidationError

from quizzes import wording
from quizzes.checks import check_wording
from quizzes.models import Choice


@pytest.mark.parametrize(
    "text",
    [
        "You are safe.",
        "SAFE!",
        "<p>You are <b>sa</b>fe</p>",
        "U sireletsehile.",
        "Ke motho ea sireletsehileng",
        "O bolokehile",
        "You can go safely",
        "There is no danger",
        "There’s no risk in it",
        "It is not dangerous",
        "You aren’t in danger",
        "It is a risk-free offer",
        "<ul><li>Go</li><li>Safe</li></ul>",
        "Ha ho kotsi",
        "Ha ho na kotsi",
        "Ha u kotsing",
        "Sebaka sena se sireletsehile",
        "U tla sireletseha",
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
        "Go to a safe place",
        "A place of safety is for children.",
        "It is not safe to go alone",
        "It isn’t safe",
        "Take only the steps that you can take without danger",
        "If you are in danger now, go to where there are people",
        "Eya moo ho sireletsehileng",
        "Sebaka se bolokehileng",
        "Nka feela mehato eo u ka e nkang ntle le kotsi",
        "Haeba bophelo bo kotsing",
    ],
)
def test_other_words_are_fine(text):
    assert wording.claims_of_safety(text) == []


@pytest.mark.parametrize("name", ["title_en", "text_en", "text_st", "link_label_st"])
@pytest.mark.parametrize("outcome", ["stop", "ask_first", "none"])
def test_the_form_refuses_it_in_every_text(risk_check, outcome, name):
    band = risk_check.bands.get(outcome=outcome)
    band.full_clean()
    setattr(band, name, "Safe, sireletsehile")
    with pytest.raises(ValidationError) as refusal:
        band.full_clean()
    assert "no warning sign" in str(refusal.value.message_dict[name])


def test_results_of_a_knowledge_quiz_are_no_exception(knowledge_quiz):
    band = knowledge_quiz.bands.get(from_percent=80)
    band.title_en = "You are safe"
    with pytest.raises(ValidationError, match="never says"):
        band.full_clean()


@pytest.mark.parametrize("name", ["feedback_st", "feedback_en"])
def test_what_an_answer_leads_to_claims_nothing_either(risk_check, name):
    choice = risk_check.questions.first().choices.first()
    choice.full_clean()
    setattr(choice, name, "Safe, ha ho kotsi")
    with pytest.raises(ValidationError) as refusal:
        choice.full_clean()
    assert list(refusal.value.message_dict) == [name]


def test_results_may_speak_of_a_safe_place(risk_check):
    band = risk_check.bands.get(outcome="stop")
    band.text_en = "<p>Go to a safe place.</p>"
    band.full_clean()


def test_the_system_check_finds_what_came_in_by_another_door(risk_check):
    assert check_wording(None, databases=["default"]) == []
    risk_check.bands.filter(outcome="ask_first").update(text_st="<p>U sireletsehile.</p>")
    Choice.objects.filter(text_en="I do").update(feedback_en="There is no danger.")
    errors = check_wording(None, databases=["default"])
    assert [error.id for error in errors] == ["quizzes.E001"] * 2
    assert "text_st of the result" in errors[0].msg
    assert "feedback_en of the answer" in errors[1].msg
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
