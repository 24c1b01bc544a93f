"""Both languages on one form: what changed in the English is seen, and approved by keyboard."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from screens import follow

pytestmark = pytest.mark.browser

CHANGED = "when-you-owe-money-for-the-journey"
UNCHANGED = "crossing-the-border"


def open_form(page, guide):
    """The editing form of a guide, with the state of its translations."""
    found = page.request.get(f"/api/v2/pages/?slug={guide}").json()
    page.goto(f"/admin/pages/{found['items'][0]['id']}/edit/")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".translation-state").first).to_be_visible()


def first_warning(page):
    return page.locator("[data-contentpath=sign_st]").first


def publish_another_warning(page, words):
    """Change the English of the first warning sign and publish it, with a reason."""
    page.locator("[name$=sign_en]").first.fill(words)
    page.fill("[name=publication_reason]", "The old words were wrong.")
    let_a_draft_be_kept(page)
    page.get_by_role("button", name="More actions").last.click()
    follow(page, page.get_by_role("button", name="Publish", exact=True))


def let_a_draft_be_kept(page):
    """What was typed is saved by itself half a second later."""
    page.wait_for_timeout(1500)
    page.wait_for_load_state("networkidle")


def keep_nothing(route):
    """Stop what saves by itself."""
    if route.request.method == "POST":
        route.abort()
    else:
        route.continue_()


def tab_to(page, name):
    """Press the tabulator until the button of this name has the focus."""
    for _press in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == name:
            return
    pytest.fail(f"{name} is not reached by keyboard")


def test_a_reviewer_sees_what_changed_and_approves_by_keyboard_only(sign_in):
    editor = sign_in("editor")
    open_form(editor, CHANGED)
    english = editor.locator("[name$=sign_en]").first.input_value()
    publish_another_warning(editor, f"{english}, and nobody may know")

    reviewer = sign_in("reviewer")
    open_form(reviewer, CHANGED)
    state = first_warning(reviewer).locator(".translation-state")
    expect(state).to_have_attribute("data-state", "outdated")
    expect(state.locator("ins").last).to_contain_text("and nobody may know")

    # What is typed and taken back at once is kept or not, as it falls: here it is not.
    reviewer.route("**/edit/**", keep_nothing)
    first_warning(reviewer).locator("input, textarea").first.focus()
    reviewer.keyboard.type("x")
    expect(state.get_by_role("button", name="Approve")).to_be_disabled()
    expect(state).to_contain_text("Save first")
    reviewer.keyboard.press("Backspace")
    expect(state.get_by_role("button", name="Approve")).to_be_enabled()
    tab_to(reviewer, "Approve")
    reviewer.keyboard.press("Enter")
    expect(state).to_have_attribute("data-state", "approved")
    expect(reviewer.get_by_role("status").filter(has_text="Approved.")).to_have_count(1)
    expect(state).to_be_focused()


def test_a_translator_reads_the_rest_and_the_server_keeps_it(sign_in):
    page = sign_in("translator")
    open_form(page, UNCHANGED)
    english = page.locator("[name=summary_en]")
    before = english.input_value()
    assert english.evaluate("control => control.readOnly")
    assert page.locator("[name=summary_st]").is_editable()
    assert page.locator(".c-sf-add-button:enabled").count() == 0

    english.evaluate("control => { control.readOnly = false }")
    english.fill("Pay at once.")
    follow(page, page.get_by_role("button", name="Save draft"))
    expect(page.locator("main")).to_contain_text("You may change translations only")
    open_form(page, UNCHANGED)
    expect(page.locator("[name=summary_en]")).to_have_value(before)


def test_axe_finds_nothing_in_the_state_of_a_translation(sign_in):
    page = sign_in("reviewer")
    open_form(page, UNCHANGED)
    results = Axe().run(page, context=".translation-state")
    assert results.violations_count == 0, results.generate_report()
