"""Leaving at once: by a touch, with and without script, without coming back by mistake."""

import re

import pytest

pytestmark = pytest.mark.browser

BEFORE, LEFT = "/en/about/", "/en/quizzes/check-a-job-offer/"

OUTSIDE = re.compile("^https://")


def answer_for_elsewhere(page):
    """Stand in for every address outside; a list that grows with what it was asked for.

    Nothing leaves this machine. Through the protocol itself: page.route does not see where a
    redirect leads, and the headers that a page reports are not always those that are sent.
    """
    session = page.context.new_cdp_session(page)
    asked = []

    def answer(event):
        asked.append(event)
        number = event["requestId"]
        session.send("Fetch.fulfillRequest", {"requestId": number, "responseCode": 200})

    session.on("Fetch.requestPaused", answer)
    session.send("Fetch.enable", {"patterns": [{"urlPattern": "https://*"}]})
    return asked


def requests_of(page):
    """A list that grows with every address the page goes to."""
    found = []

    def note(request):
        if request.is_navigation_request():
            found.append(request)

    page.on("request", note)
    return found


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def reader(request, visit):
    """Somebody with a touch screen who came from one page to another."""
    page = visit(BEFORE, script=request.param, has_touch=True, is_mobile=True)
    page.goto(LEFT)
    return page


@pytest.mark.parametrize("place", ["header .exit a", "footer .exit-words a"])
def test_a_touch_leads_to_the_everyday_page(reader, site, place):
    response = reader.request.get("/exit/", max_redirects=0)
    target = response.headers["location"]
    assert target.startswith("https://")
    answer_for_elsewhere(reader)
    asked = requests_of(reader)
    reader.locator(place).tap()
    reader.wait_for_url(target, wait_until="commit")
    assert [request.url for request in asked] == [f"{site.url}/exit/", target]


def test_with_script_back_does_not_return_to_the_page(visit):
    page = visit(BEFORE, has_touch=True, is_mobile=True)
    page.goto(LEFT)
    answer_for_elsewhere(page)
    page.locator("header .exit a").tap()
    page.wait_for_url(OUTSIDE)
    # From inside the page: asked from outside while one process hands over to the next, the
    # browser may answer that no page is there.
    with page.expect_navigation(url=f"**{BEFORE}", wait_until="commit"):
        page.evaluate("setTimeout(() => history.back())")


def test_the_outside_learns_nothing_of_where_the_reader_was(reader):
    asked = answer_for_elsewhere(reader)
    reader.locator("header .exit a").tap()
    reader.wait_for_url(OUTSIDE, wait_until="commit")
    pages = [event["request"] for event in asked if event["resourceType"] == "Document"]
    assert len(pages) == 1
    assert "referer" not in {name.lower() for name in pages[0]["headers"]}
