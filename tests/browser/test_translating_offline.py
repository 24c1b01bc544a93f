"""A translator without internet: an English edit, a spreadsheet, a second pair of eyes, readers."""

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect
from screens import follow

from translations.files.xlsx import COLUMNS, TEXTS, state_words
from translations.states import State

pytestmark = pytest.mark.browser

GUIDE = "Check a job offer"
ADDRESS = "/st/guides/check-a-job-offer/"
ENGLISH = "Somebody offers you work far away. Check it before you pay, sign or travel."
SESOTHO = "Motho o u fa mosebetsi hole. O hlahlobe pele u lefa, u saena kapa u tsamaea."


def open_texts(page):
    """The guide's texts beside their translations, reached from the desk."""
    page.goto("/admin/translations/?q=Check+a+job+offer&kind=guides.guidepage")
    follow(page, page.get_by_role("link", name=GUIDE, exact=True))


def publish(page):
    """The guide as it was last saved goes to readers."""
    page.get_by_role("button", name="More actions").last.click()
    follow(page, page.get_by_role("button", name="Publish", exact=True))


def approve_all(page):
    open_texts(page)
    follow(page, page.get_by_role("button", name="that wait"))


def translate(path, sesotho):
    """Write into the only row of a workbook, as a spreadsheet program would."""
    names = [column.name for column in COLUMNS]
    book = load_workbook(path)
    sheet = book[TEXTS]
    assert sheet.max_row == 2
    assert sheet.cell(2, 1 + names.index("source")).value == ENGLISH
    sheet.cell(2, 1 + names.index("target")).value = sesotho
    sheet.cell(2, 1 + names.index("state")).value = state_words()[State.WAITING]
    book.save(path)


def test_from_an_english_edit_to_the_readers_line(sign_in, visit, tmp_path):
    editor, translator, reviewer = map(sign_in, ("editor", "translator", "reviewer"))
    reader = visit(ADDRESS)
    line = reader.locator(".translation-note")

    approve_all(reviewer)
    reader.reload()
    checked = line.text_content()

    open_texts(editor)
    follow(editor, editor.get_by_role("link", name="Edit the texts"))
    editor.fill("[name=summary_en]", ENGLISH)
    publish(editor)
    reader.reload()
    expect(line).not_to_have_text(checked)
    expect(line.get_by_role("link")).to_have_attribute("href", "/en/guides/check-a-job-offer/")

    open_texts(translator)
    expect(translator.locator(".desk-outdated")).to_have_count(1)
    translator.get_by_role("link", name="Export").click()
    with translator.expect_download() as download:
        translator.get_by_role("button", name="Download the file").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    translate(path, SESOTHO)

    translator.get_by_role("link", name="Import a file").click()
    translator.set_input_files("[name=file]", path)
    translator.get_by_role("button", name="Show what it would change").click()
    expect(translator.get_by_role("link", name="Accepted: 1")).to_be_visible()
    expect(translator.locator("main")).to_contain_text("Nothing has been changed yet")
    translator.get_by_role("button", name="Take these in").click()
    expect(translator.locator("main")).to_contain_text("This is the receipt")
    reader.reload()
    expect(reader.locator("main")).not_to_contain_text(SESOTHO)

    approve_all(reviewer)
    follow(reviewer, reviewer.get_by_role("link", name="Edit the texts"))
    publish(reviewer)
    reader.reload()
    expect(reader.locator("main")).to_contain_text(SESOTHO)
    expect(line).to_have_text(checked)
