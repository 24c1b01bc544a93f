"""The editor's journey: both languages on one form, to a reviewer, to the reader, and back."""

import re

import pytest
from playwright.sync_api import expect
from screens import follow

pytestmark = pytest.mark.browser


def open_guides(page):
    """The explorer at the guides, reached as an editor reaches it."""
    page.goto("/admin/pages/")
    page.get_by_role("link", name="Explore child pages of 'Travel with Open Eyes'").click()
    page.get_by_role("link", name="Explore child pages of 'Guides'").click()


def open_guide(page):
    """The form of the guide that was written."""
    open_guides(page)
    page.get_by_role("link", name="Keep your papers", exact=True).click()
    page.wait_for_url("**/edit/")


def start_guide(page):
    """The empty form of a new guide."""
    open_guides(page)
    page.get_by_role("link", name="Add child page", exact=True).first.click()
    page.wait_for_url("**/add/guides/guidepage/**")


def write(page, sesotho, english):
    """A text block with words in both languages; returns their two columns."""
    page.get_by_role("button", name="Insert a block").first.click()
    page.get_by_role("option", name="Text", exact=True).click()
    editors = page.locator(".bilingual-block [contenteditable=true]")
    for position, (code, words) in enumerate((("st", sesotho), ("en", english))):
        editors.nth(position).click()
        page.keyboard.type(words)
        # The editor hands its text to the form a moment later.
        expect(page.locator(f"[name$='-value-text_{code}']")).to_have_value(re.compile(words))
    page.wait_for_url("**/edit/")  # saved by itself: what is pressed now is about this page
    columns = (page.locator(f"[data-contentpath=text_{code}]") for code in ("st", "en"))
    return [column.bounding_box() for column in columns]


def press(page, name):
    """One of the actions behind the save button."""
    page.get_by_role("button", name="More actions").last.click()
    follow(page, page.get_by_role("button", name=name, exact=True))


def test_from_an_empty_form_to_the_reader_and_back(sign_in, visit):
    editor = sign_in("editor")
    start_guide(editor)
    editor.fill("[name=title_st]", "Ho boloka litokomane")
    editor.fill("[name=title]", "Keep your papers")
    editor.fill("[name=summary_st]", "Moo u bolokang phasepoto.")
    editor.fill("[name=summary_en]", "Where you keep your passport.")
    left, right = write(editor, "Boloka phasepoto ea hao.", "Keep your own passport.")
    assert left["x"] + left["width"] <= right["x"]
    assert left["y"] == right["y"]

    press(editor, "Submit to Check, then publish")
    english = visit("/en/guides/keep-your-papers/")
    expect(english.locator("h1")).to_have_text("This page was not found")

    reviewer = sign_in("reviewer")
    follow(reviewer, reviewer.get_by_role("link", name="Keep your papers").first)
    press(reviewer, "Approve and Publish")
    english.reload()
    expect(english.locator("main")).to_contain_text("Keep your own passport.")
    sesotho = visit("/st/guides/keep-your-papers/")
    expect(sesotho.locator("h1")).to_have_text("Ho boloka litokomane")
    expect(sesotho.locator("main")).to_contain_text("Boloka phasepoto ea hao.")

    for words in ("Where you keep your passport, and a copy.", "Changed by mistake."):
        open_guide(editor)
        editor.fill("[name=summary_en]", words)
        press(editor, "Publish")
        english.reload()
        expect(english.locator("main")).to_contain_text(words)

    open_guide(editor)
    editor.goto(editor.url.replace("/edit/", "/history/"))
    editor.locator("tbody").get_by_role("button", name="Actions").nth(1).click()
    editor.get_by_role("link", name="Review this version").click()
    expect(editor.locator("[name=summary_en]")).to_have_value(
        "Where you keep your passport, and a copy."
    )
    press(editor, "Publish this version")
    for page, words in ((english, "and a copy."), (sesotho, "Moo u bolokang phasepoto.")):
        page.reload()
        expect(page.locator("main")).to_contain_text(words)
        expect(page.locator("main")).not_to_contain_text("Changed by mistake.")
