"""The editor's journey: both languages on one form, to a reviewer, to the reader, and back."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def start_guide(page):
    """The empty form of a new guide."""
    page.goto("/admin/pages/")
    page.get_by_role("link", name="Explore child pages of 'Travel with Open Eyes'").first.click()
    page.get_by_role("link", name="Explore child pages of 'Guides'").first.click()
    page.get_by_role("link", name=re.compile("Add child page")).first.click()
    page.wait_for_url("**/add/guides/guidepage/**")


def write(page, sesotho, english):
    """A text block with words in both languages, side by side."""
    page.get_by_role("button", name="Insert a block").first.click()
    page.get_by_role("option", name=re.compile("Paragraphs, lists and links")).click()
    editors = page.locator("[data-contentpath^='text_'] [contenteditable=true]")
    for position, words in enumerate((sesotho, english)):
        editors.nth(position).click()
        page.keyboard.type(words)


def choose_action(page, name):
    """Press one of the actions behind the save button."""
    page.get_by_role("button", name="More actions").last.click()
    page.get_by_role("button", name=name).last.click()
    page.wait_for_load_state()


def test_from_an_empty_form_to_the_reader_and_back(sign_in, visit):
    editor = sign_in("editor")
    start_guide(editor)
    editor.fill("[name=title_st]", "Ho boloka litokomane")
    editor.fill("[name=title]", "Keep your papers")
    editor.fill("[name=summary_st]", "Moo u bolokang phasepoto.")
    editor.fill("[name=summary_en]", "Where you keep your passport.")
    write(editor, "Boloka phasepoto ea hao.", "Keep your own passport.")
    left = editor.locator("[data-contentpath=text_st]").bounding_box()
    right = editor.locator("[data-contentpath=text_en]").bounding_box()
    assert left["x"] + left["width"] <= right["x"], "the two languages stand side by side"
    choose_action(editor, "Submit to Check, then publish")
    assert (
        visit("/en/guides/keep-your-papers/").locator("h1").inner_text()
        == "This page was not found"
    )

    reviewer = sign_in("reviewer")
    reviewer.get_by_role("link", name="Keep your papers").first.click()
    choose_action(reviewer, re.compile("^Approve$"))
    reviewer.get_by_role("button", name="Approve").last.click() if reviewer.get_by_role(
        "dialog"
    ).is_visible() else None
    reviewer.wait_for_load_state()

    english, sesotho = visit("/en/guides/keep-your-papers/"), visit("/st/guides/keep-your-papers/")
    expect(english.locator("main")).to_contain_text("Keep your own passport.")
    expect(sesotho.locator("h1")).to_have_text("Ho boloka litokomane")
    expect(sesotho.locator("main")).to_contain_text("Boloka phasepoto ea hao.")

    editor.goto(editor.url)
    editor.fill("[name=summary_en]", "Changed by mistake.")
    choose_action(editor, "Publish")
    english.reload()
    expect(english.locator("main")).to_contain_text("Changed by mistake.")

    editor.get_by_role("link", name="History").first.click()
    editor.get_by_role("link", name="Review this version").last.click()
    expect(editor.locator("[name=summary_en]")).to_have_value("Where you keep your passport.")
    choose_action(editor, re.compile("Publish this version|Publish"))
    english.reload()
    expect(english.locator("main")).to_contain_text("Where you keep your passport.")
    sesotho.reload()
    expect(sesotho.locator("main")).to_contain_text("Moo u bolokang phasepoto.")
