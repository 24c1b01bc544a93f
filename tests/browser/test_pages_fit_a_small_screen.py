"""Every public page on a phone of 360 × 640: nothing sticks out, everything can be touched."""

import pytest
from screens import PHONE

pytestmark = pytest.mark.browser

SMALLEST_TARGET = 24
TARGETS = {
    "main menu": "header nav a",
    "exit": "a[data-exit]",
    "language": ".languages a",
    "doors": ".doors a",
}


def test_nothing_sticks_out_sideways(visit, sitemap):
    page = visit("/st/", PHONE)
    wide = {}
    for path in sitemap:
        page.goto(path)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > PHONE["width"]:
            wide[path] = width
    assert not wide


def test_every_page_can_be_read_without_the_style_sheet(visit, sitemap):
    page = visit("/st/", PHONE)
    page.route("**/*.css", lambda route: route.abort())
    for path in sitemap:
        page.goto(path)
        title = page.locator("h1")
        assert title.is_visible(), path
        assert len(page.locator("main").inner_text()) > len(title.inner_text()), path
        assert page.locator("header nav a").first.is_visible(), path
        assert page.locator("a[data-exit]").first.is_visible(), path


@pytest.mark.parametrize("language", ["st", "en"])
@pytest.mark.parametrize("target", TARGETS)
def test_what_is_touched_is_large_enough(visit, language, target):
    page = visit(f"/{language}/", PHONE)
    links = page.locator(TARGETS[target])
    assert links.count()
    for link in links.all():
        box = link.bounding_box()
        assert min(box["width"], box["height"]) >= SMALLEST_TARGET, link.inner_text()
