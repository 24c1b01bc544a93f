"""Every result can be looked at while it is written, in each language."""

import pytest
from quiz_builders import KINDS, KNOWLEDGE, RISK

from quizzes import previews, scoring


def preview(page, mode):
    return page.make_preview_request(None, mode).content.decode()


def test_the_modes_are_each_language_and_each_result_in_it(risk_check):
    names = [name for name, _label in risk_check.preview_modes]
    assert names[:2] == ["st", "en"]
    assert set(names[2:]) == {
        f"{code}.{outcome}" for code in ("st", "en") for outcome in ("stop", "ask_first", "none")
    }
    assert dict(risk_check.preview_modes)["en.stop"] == "English, result: Result stop"


@pytest.mark.parametrize("outcome", ["stop", "ask_first", "none"])
@pytest.mark.parametrize(("code", "title"), [("st", "Sephetho"), ("en", "Result")])
def test_each_outcome_of_a_risk_check(risk_check, outcome, code, title):
    page = preview(risk_check, f"{code}.{outcome}")
    assert f'<html lang="{code}">' in page
    assert f'class="result {outcome}"' in page
    assert f"{title} {outcome}" in page
    assert ('class="signs"' in page) == (outcome != "none")


@pytest.mark.parametrize("percent", [0, 50, 80])
def test_each_band_of_a_knowledge_quiz(every_kind, percent):
    page = preview(every_kind, f"en.{percent}")
    assert f"Your result: {percent}%" in page
    assert f"<h3>Result {percent}</h3>" in page


def test_a_result_that_is_being_written_is_shown_as_it_stands(risk_check):
    draft = risk_check.get_latest_revision_as_object()
    band = next(band for band in draft.bands.all() if band.outcome == "stop")
    band.title_en = "Stop here"
    draft.bands.add(band)
    assert "<h3>Stop here</h3>" in preview(draft, "en.stop")


@pytest.mark.parametrize("mode", ["en.nothing", "en.999", "xx.stop", "en.", ""])
def test_an_unknown_mode_shows_the_quiz_or_no_result(risk_check, mode):
    assert "<h1" in preview(risk_check, mode)


@pytest.mark.parametrize("questions", [KNOWLEDGE, KINDS, RISK])
def test_made_up_answers_are_answers(questions):
    rules = [
        scoring.Question(
            str(number),
            kind,
            tuple(
                scoring.Choice(
                    str(n), mark is True, mark if mark in scoring.OUTCOMES else "", None, str(n)
                )
                for n, (_text, mark) in enumerate(answers, 1)
            ),
        )
        for number, (kind, _text, answers) in enumerate(questions)
    ]
    for reached in scoring.OUTCOMES if questions is RISK else ("0", "50", "100"):
        for question, chosen in previews.sample(rules, reached).items():
            known = next(rule for rule in rules if rule.key == question).points
            assert set(chosen) <= known.keys()
