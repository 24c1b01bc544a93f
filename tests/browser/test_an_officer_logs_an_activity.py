"""The officer's journey: log an activity, find it in the report; another partner never meets it."""

import re
from datetime import date
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PLACE = "Liphofung"
"""A border community that no demonstration activity reached."""
EDITION = "MAT-02 · Check a job offer: the pocket leaflet · Sesotho · 2"
MATERIAL = "MAT-02"
NOTE = "Talked under the tree beside the shop"
PEOPLE = {"women": 12, "men": 9, "girls": 5, "boys": 4}
CELL = "1 / 25 / 30"
LIST, REPORT = "/admin/outreach/activity/", "/admin/reports/coverage/"


def choose(page, name, option):
    page.locator(f"select[name='{name}']").select_option(option)


def log_an_activity(officer):
    """Through the form of the office; ends on the list."""
    officer.goto(f"{LIST}new/")
    choose(officer, "type", "pitso")
    choose(officer, "status", "done")
    choose(officer, "community", PLACE)
    officer.fill("[name=starts_on]", date.today().isoformat())
    officer.keyboard.press("Escape")
    officer.get_by_role("button", name="Add Material").click()
    choose(officer, "uses-0-edition", EDITION)
    officer.fill("[name='uses-0-copies']", "25")
    for name, count in PEOPLE.items():
        officer.fill(f"[name={name}]", str(count))
    officer.fill("[name=notes]", NOTE)
    officer.get_by_role("button", name="Create").click()
    officer.wait_for_url(f"**{LIST}")


def cell_of(page, place, material):
    """The cell of the coverage report where a community meets a material."""
    columns = page.locator(".coverage-table thead th").all_inner_texts()
    named = page.get_by_role("rowheader", name=place, exact=True)
    row = page.locator(".coverage-table tbody tr").filter(has=named)
    return row.locator("th, td").nth(columns.index(material))


def hits(page, query, address):
    """How often the list or export that ``query`` asks for leads to ``address`` or its place."""
    text = page.request.get(f"{LIST}{query}").text()
    return text.count(PLACE if "export" in query else address)


def test_it_stands_in_the_report_and_out_of_another_partners_reach(sign_in):
    officer = sign_in("officer-a")
    log_an_activity(officer)

    officer.goto(REPORT)
    cell = cell_of(officer, PLACE, MATERIAL)
    expect(cell).to_have_text(CELL)
    cell.get_by_role("link").click()
    found = officer.locator("main table tbody tr")
    expect(found).to_have_count(1)
    found.get_by_role("link").first.click()
    officer.wait_for_url(re.compile(r"/edit/\d+/"))
    assert officer.input_value("[name=notes]") == NOTE
    edit = urlsplit(officer.url).path

    other = sign_in("officer-b")
    for door in ("edit", "inspect", "history", "delete"):
        address = edit.replace("edit", door)
        assert officer.request.get(address).status == 200, door
        assert other.request.get(address, max_redirects=0).status == 404, door
    for query in ("", "?q=tree", f"?q={PLACE}", "?export=csv"):
        assert hits(officer, query, edit), query
        assert not hits(other, query, edit), query
    other.goto(REPORT)
    expect(cell_of(other, PLACE, "MAT-01")).to_have_text("no activity")
