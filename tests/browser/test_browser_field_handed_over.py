"""A phone that finds no network hands its records over: a file, and a line of text."""

import pytest
from playwright.sync_api import expect
from screens import PHONE, follow
from test_axe_finds_nothing import violations
from test_browser_field_without_a_network import (  # noqa: F401
    LOG,
    cut,
    fill,
    log,
    officer,
    restore,
    stored,
)

from outreach.field.texts import read, write

pytestmark = pytest.mark.browser

NOTES = "Ba botsitse ka litšebeletso – “mosebetsi oa ntlo”;\nho tsoa mapolasing: 100%_ea 'bona'"


def log_in_detail(page, women):
    """A record with signs that a text must carry and a receipt must count; its receipt code."""
    page.goto(LOG)
    fill(page, women)
    page.select_option("[name=edition]", index=2)
    page.locator(".more-fields summary").click()
    page.select_option("[name=edition_3]", index=1)
    page.fill("[name=copies_3]", "7")
    for number in (2, 0):
        page.locator("[name=audiences]").nth(number).check()
    page.fill("[name=notes]", NOTES)
    follow(page, page.locator("main form button[type=submit]"))
    return page.locator("#queue li .receipt").first.inner_text()


def test_a_colleague_brings_in_a_file_and_a_text(officer, sign_in, tmp_path):  # noqa: F811
    page = officer("officer-a")
    cut(page)
    codes = [log(page, women) for women in (451, 452)]
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save what waits to a file").click()
    path = tmp_path / saved.value.suggested_filename
    saved.value.save_as(path)
    codes.append(log_in_detail(page, 453))
    page.get_by_role("button", name="As a text").first.click()
    text = page.locator("textarea:visible").input_value()
    assert write(read(text)[0].record) == text  # one line, the same as the server writes
    assert not violations(page)

    colleague = sign_in("officer-a", PHONE)
    colleague.goto("/log/en/hand-over/")
    colleague.set_input_files("[name=file]", path)
    colleague.fill("[name=texts]", f"Good morning. {text[:50]}\n{text[50:]} Thank you")
    follow(colleague, colleague.get_by_role("button", name="Bring them in"))
    expect(colleague.locator(".records > li")).to_have_count(3)
    assert set(codes) == set(colleague.locator(".receipt").all_inner_texts())
    assert not violations(colleague)

    restore(page)
    page.reload()
    expect(page.locator("#queue [data-state=sent]")).to_have_count(3)
    assert [stored(page, women) for women in (451, 452, 453)] == [1, 1, 1]
