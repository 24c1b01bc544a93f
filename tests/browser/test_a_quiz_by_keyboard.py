"""A quiz of every kind of question with the keyboard alone."""

import pytest
from playwright.sync_api import expect
from quiz_answers import KNOWLEDGE, STEPPED, questions

pytestmark = pytest.mark.browser


def focused(page):
    return page.evaluate("document.activeElement.tagName + ' ' + document.activeElement.type")


def answer_with_keys(page):
    """From the question's first field on: choose, then go down to the button and press it."""
    page.keyboard.press("Tab")
    while "select" in focused(page):
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
    if focused(page).endswith(("radio", "checkbox")):
        page.keyboard.press("Space")
        while not focused(page).startswith("BUTTON"):
            page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.classList.contains('quiet')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")


@pytest.mark.parametrize("quiz", [KNOWLEDGE, STEPPED])
def test_from_the_first_question_to_the_result(visit, quiz):
    page = visit(f"/en/{quiz}")
    count = questions(page).count()
    page.locator(".question").first.evaluate("part => { part.tabIndex = -1; part.focus() }")
    for number in range(count):
        answer_with_keys(page)
        if page.locator(".feedback.error").count():  # the same place twice: set the numbers apart
            lines = page.locator(".question:visible select")
            for position in range(lines.count()):
                lines.nth(position).focus()
                page.keyboard.type(str(position + 1))
            page.locator("form.quiz button[type=submit]").focus()
            page.keyboard.press("Enter")
        page.keyboard.press("Enter")  # past the explanation
        if number + 1 < count:
            expect(page.locator(".question").nth(number + 1)).to_be_focused()
    expect(page.locator(".outcome h2").first).to_be_focused()


def test_without_script_a_line_is_named_by_its_words(visit):
    page = visit(f"/en/{KNOWLEDGE}", script=False)
    line = page.get_by_label("They want to keep your passport")
    line.focus()
    page.keyboard.press("ArrowDown")
    assert line.input_value()
