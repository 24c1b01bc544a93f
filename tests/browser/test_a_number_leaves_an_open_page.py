"""A page that stayed open, or was saved, hides a number the day after its check ends."""

from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SCRIPT = settings.BASE_DIR / "campaign_site/static/campaign_site/site.js"
TODAY = (datetime.now(UTC) + timedelta(hours=2)).date()
CONTACT = """<li data-good-until="{}"><p class="phone">+266 2222 3333</p>
<p class="lapsed" hidden>The time of this number’s check has passed.</p></li>"""
RETURNS = [
    "window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
    "document.dispatchEvent(new Event('visibilitychange'))",
]


@pytest.fixture
def open_page(browser):
    """A function that opens a page with one contact, good until the day that it is given."""
    page = browser.new_page()

    def opened(day):
        page.set_content(f"<ul>{CONTACT.format(day)}</ul>")
        page.add_script_tag(path=SCRIPT)
        return page

    yield opened
    page.close()


def test_the_number_is_there_on_its_last_day(open_page):
    page = open_page(TODAY)
    expect(page.locator(".phone")).to_be_visible()
    expect(page.locator(".lapsed")).to_be_hidden()


def test_a_saved_page_hides_it_when_it_is_opened(open_page):
    page = open_page(TODAY - timedelta(days=1))
    expect(page.locator(".phone")).to_be_hidden()
    expect(page.locator(".lapsed")).to_be_visible()


@pytest.mark.parametrize("returns", RETURNS)
def test_an_open_page_hides_it_when_the_reader_comes_back(open_page, returns):
    page = open_page(TODAY)
    page.locator("li").evaluate("(item) => { item.dataset.goodUntil = '2020-01-01' }")
    page.evaluate(returns)
    expect(page.locator(".phone")).to_be_hidden()
    expect(page.locator(".lapsed")).to_be_visible()
