"""axe looks at every kind of public page, in both languages, on a phone and on a laptop."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from quiz_answers import KNOWLEDGE, RISK, answer_everything, send
from screens import LAPTOP, PHONE

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": RULES}}
WORDS = {"st": "mosebetsi", "en": "work"}

ADDRESSES = {
    "home": "",
    "guide": "guides/check-a-job-offer/",
    "lesson for the teacher": "lessons/the-offer-on-the-phone/",
    "lesson for learners": "lessons/the-offer-on-the-phone/?view=learner",
    "quiz": KNOWLEDGE,
    "help": "help/",
    "help in a district": "help/?country=LS&district=LS-A",
    "materials": "materials/",
    "campaign": "campaigns/ask-before-you-go/",
    "page not found": "no-such-page/",
    "search with nothing found": "search/?q=xyzzy",
}


def violations(page):
    """What axe objects to on this page, folded parts opened; empty is right."""
    page.wait_for_load_state()
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    results = Axe().run(page, options=OPTIONS)
    return results.generate_report() if results.violations_count else ""


@pytest.fixture(params=["st", "en"])
def language(request):
    return request.param


@pytest.fixture(params=[PHONE, LAPTOP], ids=["phone", "laptop"])
def size(request):
    return request.param


def test_on_pages(visit, language, size):
    page = visit(f"/{language}/", size)
    found = {}
    for name, address in ADDRESSES.items():
        page.goto(f"/{language}/{address}")
        found[name] = violations(page)
    assert not {name: report for name, report in found.items() if report}


def test_on_search_results(visit, language, size):
    page = visit(f"/{language}/search/?q={WORDS[language]}", size)
    assert page.locator(".cards li").count() > 1
    assert not violations(page)


def test_on_missing_answers(visit, language, size):
    page = visit(f"/{language}/{RISK}", size)
    send(page)
    assert page.locator(".errors").is_visible()
    assert not violations(page)


def test_on_the_result_of_a_knowledge_quiz(visit, language, size):
    page = visit(f"/{language}/{KNOWLEDGE}", size)
    answer_everything(page)
    send(page)
    assert page.locator(".answers").is_visible()
    assert not violations(page)


def test_on_a_risk_check_that_says_stop(visit, language, size):
    page = visit(f"/{language}/{RISK}", size)
    answer_everything(page)
    send(page)
    assert page.locator(".result.stop").is_visible()
    assert not violations(page)
