"""Somebody checks an offer on a borrowed phone without script, and leaves no answer on it."""

import re

import pytest
from playwright.sync_api import expect
from quiz_answers import PASSPORT_QUESTION, RISK, answer_everything, choices, questions, send

pytestmark = pytest.mark.browser

ADDRESS = f"/en/{RISK}"
STORED = "window.localStorage.length + window.sessionStorage.length"


@pytest.fixture
def reader(visit):
    page = visit("/en/quizzes/", script=False)
    page.locator(f".card a[href='{ADDRESS}']").click()
    return page


def test_missing_answers_are_named_and_the_others_kept(reader):
    asked = questions(reader).count()
    choices(reader, PASSPORT_QUESTION).first.check()
    send(reader)
    missing = reader.get_by_role("alert").get_by_role("link")
    expect(missing).to_have_count(asked - 1)
    expect(reader.locator("input:checked")).to_have_count(1)
    expect(choices(reader, PASSPORT_QUESTION).first).to_be_checked()
    missing.first.click()
    expect(questions(reader).first).to_be_in_viewport()
    expect(questions(reader).first).to_contain_text("Please answer this question.")


def test_a_stop_leads_to_help_whatever_else_is_open(reader):
    choices(reader, PASSPORT_QUESTION).last.check()
    send(reader)
    expect(reader.locator(".sign.stop")).to_have_count(1)
    help_now = reader.locator(".help")
    assert help_now.bounding_box()["y"] < reader.locator(".signs").bounding_box()["y"]
    expect(help_now.get_by_role("heading")).to_have_text("Get help now")
    help_now.get_by_role("link", name="More places that can help").click()
    expect(reader).to_have_url(re.compile("/en/help/$"))


def test_after_the_result_going_back_shows_no_answer(reader):
    answer_everything(reader)
    send(reader)
    expect(reader.locator(".result")).to_be_visible()
    reader.go_back()
    expect(reader.locator("form.quiz")).to_be_visible()
    expect(reader.locator("input:checked")).to_have_count(0)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_nothing_stays_on_the_phone(visit, script):
    page = visit(ADDRESS, script=script)
    answer_everything(page)
    send(page)
    expect(page.locator(".result")).to_be_visible()
    assert page.url.endswith(ADDRESS), "no answer stands in the address"
    assert page.context.cookies() == []
    assert page.evaluate(STORED) == 0
    assert page.evaluate("indexedDB.databases().then(found => found.length)") == 0
    assert page.evaluate("caches.keys().then(found => found.length)") == 0


def test_a_page_that_back_restores_as_it_was_left_shows_no_answer(visit):
    page = visit(ADDRESS)
    choices(page, 0).last.check()
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(page.locator("input:checked")).to_have_count(0)
