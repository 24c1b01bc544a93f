"""One question a page, without script: what was answered travels signed in the form."""

import re

import pytest
from django.core import signing
from quiz_builders import ALL_RIGHT, ALL_WRONG, NO_SIGN, ticks

from quizzes.models import QuizPage

ADDRESS, OFFER = "/en/quizzes/know/", "/en/quizzes/offer/"


class Reader:
    """Somebody who goes through a quiz by its forms."""

    def __init__(self, client, address):
        self.client, self.address = client, address
        self.see(client.get(address))

    def see(self, response):
        assert response.status_code == 200
        assert not response.cookies
        self.page = response.content.decode()
        hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', self.page)
        self.hidden = dict(hidden)
        return self.page

    def send(self, chosen=(), **fields):
        """Answer the question at hand; ``fields`` change what the form holds."""
        name = f"q-{self.hidden['at']}"
        response = self.client.post(self.address, self.hidden | {name: chosen} | fields)
        assert response["Cache-Control"] == "no-store"
        return self.see(response)


@pytest.fixture
def knows(client, knowledge_quiz):
    QuizPage.objects.update(one_at_a_time=True)
    return Reader(client, ADDRESS)


@pytest.fixture
def checks(client, risk_check, help_is_there):
    QuizPage.objects.update(one_at_a_time=True)
    return Reader(client, OFFER)


def go_through(reader, page, answers):
    for name, chosen in ticks(page, *answers).items():
        assert reader.hidden["at"] == name[2:]
        reader.send(chosen)
    return reader.page


def test_the_first_page_asks_the_first_question_only(knows):
    form = knows.page.split("</form>")[0]
    assert form.count("<fieldset") == 1
    assert "Question 1 of 3" in form
    assert "Next question" in form
    assert "Check my answers" not in form
    assert "csrf" not in form


@pytest.mark.parametrize(("answers", "percent"), [(ALL_RIGHT, 100), (ALL_WRONG, 0)])
def test_the_last_page_is_the_result(knows, knowledge_quiz, answers, percent):
    assert f"Your result: {percent}%" in go_through(knows, knowledge_quiz, answers)


def test_each_page_explains_the_answer_before(knows, knowledge_quiz):
    first, *_rest = ticks(knowledge_quiz, *ALL_WRONG).values()
    page = knows.send(first)
    assert "Question 2 of 3" in page
    assert 'class="answer wrong"' in page
    assert "Why: Who keeps the passport?" in page
    assert "<title>Question 2 of 3" in page


def test_a_question_of_a_knowledge_quiz_is_asked_until_it_is_answered(knows):
    page = knows.send([])
    assert "Question 1 of 3" in page
    assert "Please answer this question." in page


def test_going_back_shows_what_was_chosen(knows, knowledge_quiz):
    (name, chosen), *_rest = ticks(knowledge_quiz, *ALL_WRONG).items()
    knows.send(chosen)
    page = knows.send([], go="back")
    assert "Question 1 of 3" in page
    assert re.search(rf'name="{name}" value="{chosen[0]}" autocomplete="off" checked', page)


def test_a_warning_sign_shows_at_once_and_leads_to_help(checks, risk_check):
    stop, *_rest = ticks(risk_check, "They do", "Yes", []).values()
    page = checks.send(stop)
    assert 'class="sign stop"' in page
    assert '<a href="/en/help/">See who can help now</a>' in page


def test_a_question_of_a_risk_check_may_be_left_out(checks, risk_check):
    assert "Question 2 of 3" in checks.send([])
    _first, second, third = ticks(risk_check, "I do", "No", []).values()
    checks.send(second)
    page = checks.send(third)
    assert 'class="result ask_first"' in page
    assert "You did not answer these questions" in page


def test_what_is_left_out_without_any_sign_is_asked_for_on_one_page(checks, risk_check):
    checks.send([])
    _first, second, third = ticks(risk_check, "I do", "Yes", []).values()
    checks.send(second)
    page = checks.send(third)
    assert "Some questions have no answer yet" in page
    assert page.count("<fieldset") == 3
    assert page.count(" checked>") == 1


def test_nobody_changes_the_answers_on_their_way(knows, knowledge_quiz):
    first, second, _third = ticks(knowledge_quiz, *ALL_RIGHT).values()
    knows.send(first)
    forged = signing.dumps([knowledge_quiz.pk, {"x": ["y"]}], salt="another")
    for state in ("nonsense", forged, knows.hidden["state"][:-1], "é:x:y"):
        page = Reader(knows.client, ADDRESS).send(second, state=state, at=knows.hidden["at"])
        assert "Please begin again." in page
        assert "Question 1 of 3" in page


def test_answers_to_one_quiz_are_none_to_another(knows, checks, risk_check):
    first, *_rest = ticks(risk_check, "I do", "Yes", []).values()
    checks.send(first)
    page = knows.send([], state=checks.hidden["state"])
    assert "Please begin again." in page


@pytest.mark.parametrize("at", ["", "nothing", "q-x", "\x00"])
def test_a_question_that_is_not_there_begins_again(knows, at):
    assert "Question 1 of 3" in knows.send([], at=at)


def test_answers_are_forgotten_after_half_a_day(knows, knowledge_quiz, monkeypatch):
    first, second, _third = ticks(knowledge_quiz, *ALL_RIGHT).values()
    knows.send(first)
    monkeypatch.setattr("quizzes.taking.steps.LONGEST", -1)
    assert "Please begin again." in knows.send(second)


def test_the_first_page_may_be_as_old_as_it_likes(knows, knowledge_quiz, monkeypatch):
    first, *_rest = ticks(knowledge_quiz, *ALL_RIGHT).values()
    monkeypatch.setattr("quizzes.taking.steps.LONGEST", -1)
    assert "Question 2 of 3" in knows.send(first)


def test_jumping_to_the_end_is_asked_for_the_rest(knows, knowledge_quiz):
    *_others, last = ticks(knowledge_quiz, *ALL_RIGHT).items()
    page = knows.send([], at=last[0][2:], **{last[0]: last[1]})
    assert "Some questions have no answer yet" in page
    assert "Your result:" not in page


def test_the_address_stays_the_same_and_holds_no_answer(knows):
    assert f'action="{ADDRESS}"' in knows.page


def test_a_whole_form_is_answered_as_ever(client, knows, knowledge_quiz):
    response = client.post(ADDRESS, ticks(knowledge_quiz, *ALL_RIGHT))
    assert "Your result: 100%" in response.content.decode()


def test_no_sign_at_all_is_said_at_the_end(checks, risk_check):
    assert 'class="result none"' in go_through(checks, risk_check, NO_SIGN)
