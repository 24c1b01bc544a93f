"""Every address of the sitemap answers, alone, in both languages, and costs little."""

import re
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser


def addresses(visit):
    page = visit("/sitemap.xml")
    found = re.findall(r"<loc>(.*?)</loc>", page.content())
    return [urlsplit(location).path for location in found]


def test_every_page_loads_nothing_from_elsewhere_and_sets_no_cookie(visit, site):
    page = visit("/st/", script=False)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    paths = addresses(visit)
    assert {path.split("/")[1] for path in paths} == {"st", "en"}
    assert len(paths) >= 60
    for path in paths:
        response = page.goto(path)
        assert response.status == 200, path
        assert page.locator("h1").count() == 1, path
        assert page.locator("main").inner_text().strip(), path
        assert page.locator("html").get_attribute("lang") == path.split("/")[1]
    assert not page.context.cookies()
    assert all(url.startswith(site.url) for url in asked)
