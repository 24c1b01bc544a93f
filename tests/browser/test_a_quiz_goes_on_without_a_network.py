"""A learner opens a quiz where there is a network, and takes it where there is none."""

import pytest
from playwright.sync_api import expect
from quiz_answers import (
    KNOWLEDGE,
    PICTURES,
    RISK,
    STEPPED,
    answer,
    answer_everything,
    go_on,
    questions,
    send,
)

pytestmark = pytest.mark.browser


@pytest.fixture
def offline(visit):
    """A function that opens a quiz and then cuts the network."""

    def opened(address):
        page = visit(address)
        page.wait_for_load_state("networkidle")
        page.context.set_offline(True)
        return page

    return opened


def words(page, selector):
    return " ".join(page.locator(selector).first.inner_text().split())


@pytest.mark.parametrize("last", [True, False], ids=["last answers", "first answers"])
@pytest.mark.parametrize("language", ["st", "en"])
@pytest.mark.parametrize("quiz", [KNOWLEDGE, RISK, PICTURES, "quizzes/am-i-free-to-leave/"])
def test_the_result_is_the_one_that_the_server_gives(visit, offline, quiz, language, last):
    results = []
    for page in (visit(f"/{language}/{quiz}", script=False), offline(f"/{language}/{quiz}")):
        answer_everything(page, last)
        send(page)
        expect(page.locator(".result")).to_be_visible()
        rest = ".signs" if page.locator(".signs").count() else "main"
        results.append([words(page, ".result"), page.locator(rest).locator("h3").all_inner_texts()])
    assert results[0] == results[1]


def test_the_answers_of_a_stepped_quiz_are_explained_without_a_network(offline):
    page = offline(f"/en/{STEPPED}")
    expect(questions(page)).to_have_count(10)
    expect(page.locator(".question:visible")).to_have_count(1)
    expect(page.locator(".progress")).to_contain_text("Question 1 of 10")
    answer(page, 0, last=True)
    page.get_by_role("button", name="Check this answer").click()
    expect(page.get_by_role("status")).to_contain_text("Not quite")
    expect(page.get_by_role("status")).to_contain_text("At an official border post")
    page.get_by_role("button", name="Next question").click()
    expect(page.locator(".progress")).to_contain_text("Question 2 of 10")


def test_pictures_are_there_without_a_network(offline):
    page = offline(f"/en/{PICTURES}")
    for position in range(2):
        answer(page, position)
        go_on(page)
    pictures = page.locator(".question:visible img")
    expect(pictures).to_have_count(3)
    loaded = "image => image.complete && image.naturalWidth > 0"
    assert all(picture.evaluate(loaded) for picture in pictures.all())


def test_nothing_is_asked_for_and_nothing_stored_on_the_way(visit):
    page = visit(f"/en/{RISK}")
    page.wait_for_load_state("networkidle")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    answer_everything(page)
    send(page)
    expect(page.locator(".result.stop")).to_be_visible()
    assert asked == []
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.url.endswith(RISK)


def test_leaving_forgets_the_answers_and_the_result(visit):
    page = visit(f"/en/{KNOWLEDGE}")
    answer_everything(page)
    send(page)
    expect(page.locator(".result")).to_be_visible()
    page.goto("/en/about/")
    page.go_back()
    expect(page.locator(".question").first).to_be_visible()
    expect(page.locator("input:checked")).to_have_count(0)
    expect(page.locator(".result")).to_have_count(0)


def test_a_question_that_has_no_answer_is_asked_for_before_the_result(offline):
    page = offline(f"/en/{RISK}")
    send(page)
    links = page.locator(".feedback.errors a")
    expect(links).to_have_count(10)
    links.first.click()
    expect(questions(page).first).to_be_visible()
    expect(page.locator(".question").first).to_be_focused()


def test_a_stop_shows_at_once_and_the_result_leads_to_help(offline):
    page = offline(f"/en/{RISK}")
    for position in range(4):
        answer(page, position, last=False)
        go_on(page)
    answer(page, 4, last=True)
    page.get_by_role("button", name="Next question").click()
    expect(page.get_by_role("status").locator(".sign.stop")).to_be_visible()
    go_on(page)
    for _position in range(5, 11):
        page.locator("form.quiz button[type=submit]").click()
    result = page.locator(".outcome")
    expect(result.locator("h2").first).to_be_focused()
    order = [result.locator(part).bounding_box()["y"] for part in (".result", ".help", ".signs")]
    assert order == sorted(order)
    expect(result.get_by_role("heading", name="You did not answer")).to_be_visible()


def test_the_help_is_for_where_the_reader_is(offline):
    page = offline(f"/en/{RISK}")
    answer_everything(page)
    go_on(page)
    page.get_by_label("I am in South Africa").check()
    page.get_by_role("button", name="See your result").click()
    expect(page.locator(".result")).to_contain_text("Remember where you are")
    expect(page.locator(".result")).not_to_contain_text("Pay nothing and sign nothing")
    notes = page.locator(".help .contact").all_inner_texts()
    assert notes
    assert all("Works from South Africa: yes." in note for note in notes)


def test_leaving_quickly_is_offered_on_every_step(offline):
    page = offline(f"/en/{RISK}")
    for position in range(3):
        expect(page.locator("header .exit a")).to_be_visible()
        answer(page, position, last=False)
        go_on(page)
    expect(page.locator("header .exit a")).to_be_visible()
