"""Every address of the sitemap answers, alone, in both languages, and costs little."""

import pytest

pytestmark = pytest.mark.browser


def test_every_page_loads_nothing_from_elsewhere_and_sets_no_cookie(visit, site, sitemap):
    page = visit("/st/", script=False)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    assert {path.split("/")[1] for path in sitemap} == {"st", "en"}
    assert len(sitemap) >= 60
    for path in sitemap:
        response = page.goto(path)
        assert response.status == 200, path
        assert page.locator("h1").count() == 1, path
        assert page.locator("main").inner_text().strip(), path
        assert page.locator("html").get_attribute("lang") == path.split("/")[1]
    assert not page.context.cookies()
    assert all(url.startswith(site.url) for url in asked)
