"""axe looks at every question of the demonstration's quizzes, explained, and at their results."""

import pytest
from quiz_answers import KNOWLEDGE, PICTURES, RISK, STEPPED, answer, go_on, questions, send
from screens import LAPTOP, PHONE, follow
from test_axe_finds_nothing import violations

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("quiz", "language", "size"),
    [
        (KNOWLEDGE, "st", PHONE),
        (PICTURES, "en", PHONE),
        (STEPPED, "st", LAPTOP),
        (RISK, "en", LAPTOP),
    ],
)
def test_with_script(visit, quiz, language, size):
    page = visit(f"/{language}/{quiz}", size)
    found = {}
    for position in range(questions(page).count()):
        answer(page, position)
        page.locator("form.quiz button[type=submit]").click()
        found[position] = violations(page)
        if page.locator(".feedback > *").count():
            go_on(page)
    send(page)
    found["result"] = violations(page)
    assert not {place: report for place, report in found.items() if report}


def test_one_question_a_page(visit):
    page = visit(f"/en/{STEPPED}", script=False)
    address = page.url
    found = {}
    for position in range(3):
        answer(page, 0)
        follow(page, page.locator("form.quiz button").last)
        found[position] = page.content()
    scripted = visit("/en/about/")
    scripted.route(
        address, lambda route: route.fulfill(body=found[position], content_type="text/html")
    )
    for position in found:
        scripted.goto(address)
        assert not violations(scripted), position
