"""A reader answers a question in the middle of a guide, or goes on to a quiz, on any phone."""

import re

import pytest
from playwright.sync_api import expect
from screens import PHONE, follow
from test_axe_finds_nothing import violations

pytestmark = pytest.mark.browser

GUIDE = "guides/papers-for-work-in-south-africa/"
LESSON = "lessons/the-offer-on-the-phone/"
script_or_not = pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])


def question(page):
    return page.locator("section.quiz-here:has(form.quiz, .result)")


def choose(page, position):
    question(page).locator("input[type=radio]").nth(position).check()
    follow(page, question(page).locator("button"))


@script_or_not
def test_a_stop_is_answered_where_the_question_stood(visit, script):
    page = visit(f"/en/{GUIDE}", script=script)
    title = page.get_by_role("heading", level=1).inner_text()
    choose(page, -1)
    expect(question(page).locator(".sign.stop .level")).to_have_text("Stop")
    expect(question(page).get_by_role("heading", name="A question for you")).to_be_in_viewport()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    assert re.fullmatch(r".*/en/question/\d+/[-0-9a-f]{36}/#quiz-[-0-9a-f]{36}", page.url)
    assert page.context.cookies() == []
    question(page).get_by_role("link", name="See who can help now").click()
    expect(page).to_have_url(re.compile("/en/help/$"))


@script_or_not
def test_without_a_sign_nothing_is_called_safe_and_the_whole_check_is_offered(visit, script):
    page = visit(f"/en/{GUIDE}", script=script)
    choose(page, 0)
    expect(question(page)).to_contain_text("We see no warning sign in this answer.")
    follow(page, question(page).get_by_role("link", name="Check a job offer"))
    expect(page).to_have_url(re.compile("/en/quizzes/check-a-job-offer/$"))


@script_or_not
def test_nothing_chosen_is_said_and_trying_again_begins_anew(visit, script):
    page = visit(f"/en/{GUIDE}", script=script)
    follow(page, question(page).locator("button"))
    expect(question(page).get_by_role("alert")).to_be_in_viewport()
    choose(page, 1)
    expect(question(page).locator(".sign.ask_first")).to_be_visible()
    follow(page, question(page).get_by_role("link", name="Try again"))
    expect(page).to_have_url(re.compile(f"/en/{GUIDE}#quiz-"))
    expect(question(page).locator("input:checked")).to_have_count(0)


@script_or_not
def test_going_back_shows_no_answer_to_the_next_reader(visit, script):
    page = visit(f"/en/{GUIDE}", script=script)
    choose(page, -1)
    page.go_back()
    expect(question(page).locator("form")).to_be_visible()
    expect(question(page).locator("input:checked")).to_have_count(0)


def test_the_other_language_leads_back_to_the_question(visit):
    page = visit(f"/en/{GUIDE}", script=False)
    choose(page, -1)
    follow(page, page.locator("header").get_by_role("link", name="Sesotho"))
    expect(page).to_have_url(re.compile(f"/st/{GUIDE}#quiz-"))
    expect(question(page).locator("input:checked")).to_have_count(0)


def test_the_guide_leads_to_another_quiz_by_a_card(visit):
    page = visit(f"/en/{GUIDE}", script=False)
    card = page.locator("section.quiz-here .card")
    follow(page, card.get_by_role("link"))
    expect(page).to_have_url(re.compile("/en/quizzes/safe-crossing/$"))


def test_it_is_printed_with_boxes_to_tick(visit):
    page = visit(f"/en/{GUIDE}", script=False)
    page.emulate_media(media="print")
    expect(question(page).locator("input[type=radio]").first).to_be_visible()
    expect(question(page).locator("button")).to_be_hidden()


def test_learners_are_led_from_their_lesson_to_a_check(visit):
    page = visit(f"/en/{LESSON}?view=learner", script=False)
    follow(page, page.locator("section.quiz-here .card").get_by_role("link"))
    expect(page).to_have_url(re.compile("/en/quizzes/check-a-job-offer/$"))


def test_the_teacher_goes_on_to_a_class_session(visit):
    page = visit(f"/en/{LESSON}", script=False)
    follow(page, page.get_by_role("link", name="For teachers: take this quiz with a class"))
    expect(page.get_by_label("Which quiz?").locator("option:checked")).to_have_text(
        "Know the signs"
    )


@pytest.mark.parametrize("code", ["en", "st"])
def test_it_fits_a_phone_and_axe_finds_nothing(visit, code):
    page = visit(f"/{code}/{GUIDE}")
    seen = [looked_at(page)]
    follow(page, question(page).locator("button"))
    seen.append(looked_at(page))
    choose(page, -1)
    seen.append(looked_at(page))
    assert seen == [""] * 3


def looked_at(page):
    """What is wrong with the page at hand; '' is right."""
    wide = page.evaluate("document.documentElement.scrollWidth") > PHONE["width"]
    return violations(page) or ("it sticks out sideways" if wide else "")
