"""A teacher measures a class before and after a lesson, with phones and without them."""

import re

import pytest
from playwright.sync_api import expect
from screens import PHONE, follow
from test_axe_finds_nothing import violations

pytestmark = pytest.mark.browser

QUIZ = "Know the signs"
LEARNERS = 6


@pytest.fixture
def teacher(visit):
    """The host's page on a phone without script, just opened."""
    page = visit("/en/q/", PHONE, script=False)
    page.get_by_label("Which quiz?").select_option(label=QUIZ)
    page.get_by_role("button", name="Open a class session").click()
    expect(page).to_have_url(re.compile(r"/en/q/host/[\w-]{43}/$"))
    return page


@pytest.fixture
def code(teacher):
    return teacher.locator(".code").inner_text()


def send(page):
    follow(page, page.locator("form.quiz button"))


def everybody_answers(visit, code, answer):
    for _learner in range(LEARNERS):
        learner = visit(f"/q/{code.lower()}/", PHONE, script=False)
        answer(learner)
        send(learner)
        if learner.get_by_role("alert").count():  # something is open on purpose: once more
            send(learner)
        expect(learner.get_by_role("heading", level=1)).to_have_text("Thank you")
        assert learner.context.cookies() == []
        learner.context.close()


def nothing(page):
    """Leave every question open."""


def first_choices(page):
    """Tick the first answer of each question that has answers to tick."""
    fields = page.locator("form.quiz .question fieldset")
    for position in range(fields.count() - 1):
        ticks = fields.nth(position).locator("input")
        if ticks.count():
            ticks.first.check()


def test_six_learners_before_and_after(visit, teacher, code):
    teacher.get_by_role("button", name="Open for phones: Before the lesson").click()
    everybody_answers(visit, code, nothing)
    teacher.get_by_role("link", name="Count again").click()
    expect(teacher.locator(".answered strong")).to_have_text(str(LEARNERS))
    expect(teacher.get_by_text("Hardest questions")).to_have_count(0)
    teacher.get_by_role("button", name="Close: Before the lesson").click()
    expect(teacher.get_by_role("heading", name="Hardest questions")).to_be_visible()
    teacher.get_by_role("button", name="Open for phones: After the lesson").click()
    everybody_answers(visit, code, first_choices)
    teacher.get_by_role("button", name="Close: After the lesson").click()
    expect(teacher.get_by_role("heading", name="What the class gained")).to_be_visible()
    gain = float(teacher.locator(".gain strong").first.inner_text())
    assert 0 < gain <= 100
    expect(teacher.locator(".gain")).to_contain_text("Answers before: 6; after: 6.")
    expect(teacher.get_by_role("button", name="Open for phones")).to_have_count(0)


def test_going_back_shows_no_answer_to_the_next_learner(visit, teacher, code):
    teacher.get_by_role("button", name="Open for phones: Before the lesson").click()
    learner = visit(f"/en/q/{code}/", PHONE, script=False)
    first_choices(learner)
    send(learner)
    expect(learner.get_by_role("alert")).to_be_visible()
    learner.go_back()
    expect(learner.locator("form.quiz .questions")).to_be_visible()
    expect(learner.locator("form.quiz .questions input:checked")).to_have_count(0)


def test_a_class_of_sixty_raises_hands(teacher):
    teacher.get_by_role("link", name="raise hands at three questions (Before the lesson)").click()
    teacher.get_by_label("How many learners took part?").fill("60")
    groups = teacher.locator("form.totals fieldset")
    for position in range(groups.count()):
        numbers = groups.nth(position).locator("input")
        numbers.first.fill("61" if position == 0 else "20")
        numbers.last.fill("15")
    teacher.get_by_role("button", name="Save the totals").click()
    expect(teacher.get_by_text("This is more than took part.")).to_be_visible()
    wrong = groups.first.locator("input").first
    expect(wrong).to_have_value("61")
    wrong.fill("40")
    teacher.get_by_role("button", name="Save the totals").click()
    expect(teacher.get_by_text("60 learners answered by raised hands.")).to_be_visible()


def test_a_tally_on_paper(teacher):
    teacher.get_by_role("link", name="Tally sheet to print").click()
    teacher.emulate_media(media="print")
    expect(teacher.locator("table.tally").first).to_be_visible()
    expect(teacher.locator("header nav")).to_be_hidden()
    teacher.emulate_media(media="screen")
    teacher.go_back()
    teacher.get_by_role("link", name="enter totals from paper (After the lesson)").click()
    teacher.get_by_label("How many learners took part?").fill("30")
    teacher.get_by_label("0 questions right", exact=True).fill("10")
    teacher.get_by_label("3 questions right", exact=True).fill("20")
    teacher.get_by_role("button", name="Save the totals").click()
    expect(teacher.get_by_text("30 learners answered on paper.")).to_be_visible()


def test_the_square_is_shown_and_nothing_is_refused(visit):
    page = visit("/en/q/", PHONE)
    refused = []
    page.on("console", lambda said: refused.append(said.text))
    page.get_by_role("button", name="Open a class session").click()
    square = page.get_by_alt_text("The square that opens the questions on a phone")
    assert square.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    assert not refused
    assert page.evaluate("document.referrer") == ""


@pytest.mark.parametrize("language", ["st", "en"])
def test_every_page_suits_a_small_screen_and_a_screen_reader(visit, language):
    page = visit(f"/{language}/q/", PHONE)
    follow(page, page.locator("main form[method=post] button"))
    host, code = page.url, page.locator(".code").inner_text()
    addresses = [f"/{language}/q/", f"/{language}/q/{code}/", f"/{language}/q/CDFHJK/", host]
    addresses += [f"{host}{below}" for below in ("sheet/", "before/hands/", "before/paper/")]
    found = look_at(page, addresses)
    page.goto(host)
    follow(page, page.locator("button[name=open][value=before]"))
    found |= look_at(page, [host, f"/{language}/q/{code}/"])
    send(page)
    found["asked again"] = seen(page)
    send(page)
    found["thanks"] = seen(page)
    page.goto(host)
    follow(page, page.locator("button[name=close]"))
    found["closed"] = seen(page)
    assert not {name: report for name, report in found.items() if report}


def look_at(page, addresses):
    found = {}
    for address in addresses:
        page.goto(address)
        found[address] = seen(page)
    return found


def seen(page):
    """What is wrong with the page at hand; '' is right."""
    wide = page.evaluate("document.documentElement.scrollWidth") > PHONE["width"]
    return violations(page) or ("it sticks out sideways" if wide else "")
