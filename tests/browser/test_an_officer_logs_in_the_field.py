"""An officer with a thumb on 360 px: one record in few taps, with and without script."""

import re

import pytest
from playwright.sync_api import expect
from screens import PHONE, follow
from test_axe_finds_nothing import violations

pytestmark = pytest.mark.browser

MOST_TAPS = 15
SMALLEST = 44  # px: what a thumb hits
RECEIPT = re.compile(r"^[A-Z]{6}$")
CONTROLS = "main :is(input:not([type=hidden]), select, textarea, button, summary, a)"


class Thumb:
    """Counts every touch: of a control, and of each key of the keypad."""

    def __init__(self, page):
        self.page, self.taps = page, 0

    def touch(self, control):
        self.taps += 1
        control.click()

    def type(self, name, figures):
        self.touch(self.page.locator(f"[name={name}]"))
        self.page.keyboard.type(figures)
        self.taps += len(figures)

    def save(self):
        self.taps += 1
        follow(self.page, self.page.locator("main form button"))


@pytest.fixture
def officer(sign_in):
    """The field form after a first record, which the next one takes its proposals from."""
    page = sign_in("officer-a", PHONE)
    page.goto("/log/en/")
    page.select_option("[name=community]", index=3)
    page.select_option("[name=type]", "pitso")
    page.select_option("[name=edition]", index=1)
    follow(page, page.locator("main form button"))
    page.goto("/log/en/")
    return page


def test_a_record_takes_few_taps(officer):
    thumb = Thumb(officer)
    for name, figures in {"women": "12", "men": "9", "girls": "5", "boys": "4"}.items():
        thumb.type(name, figures)
    thumb.type("copies", "25")
    thumb.save()
    expect(officer.locator(".sent .receipt")).to_have_text(RECEIPT)
    expect(officer.locator(".records li").first).to_contain_text("people: 30")
    assert thumb.taps < MOST_TAPS


@pytest.mark.parametrize("language", ["en", "st"])
def test_every_page_suits_a_thumb_and_axe(officer, language):
    officer.goto(f"/log/{language}/records/")
    change = officer.locator(".actions a").first.get_attribute("href")
    here = f"/log/{language}/"
    pages = [here, *(f"{here}{name}/" for name in ("records", "queue", "hand-over"))]
    for address in (*pages, change, f"{change}delete/"):
        officer.goto(address)
        assert not violations(officer), address
        width = officer.evaluate("document.documentElement.scrollWidth")
        assert width <= PHONE["width"], address
        assert too_small(officer) == [], address


def too_small(page):
    """Controls that a thumb misses; a tick counts with its label, a word in a sentence not."""
    return page.eval_on_selector_all(
        CONTROLS,
        f"""found => found.filter(one => one.offsetParent && !one.closest('p:not(.actions)'))
            .map(one => one.type === 'checkbox' ? one.closest('label') : one)
            .filter(one => one.getBoundingClientRect().height < {SMALLEST})
            .map(one => one.outerHTML.slice(0, 80))""",
    )


def test_what_is_refused_is_marked_and_nothing_is_lost(officer):
    officer.locator(".more-fields summary").click()
    officer.fill("[name=women]", "7")
    officer.fill("[name=notes]", "Call her on 5812 3456")
    follow(officer, officer.locator("main form button"))
    expect(officer.locator("mark")).to_have_text("5812 3456")
    assert officer.input_value("[name=women]") == "7"
    assert not violations(officer)


def test_it_works_without_script(officer, visit):
    page = visit("/log/", PHONE, script=False, storage_state=officer.context.storage_state())
    assert "/log/en/" in page.url
    page.fill("[name=women]", "3")
    follow(page, page.locator("main form button"))
    expect(page.locator(".sent .receipt")).to_have_text(RECEIPT)


def test_the_slip_fits_one_side(officer):
    officer.goto("/log/slip/")
    assert not violations(officer)
    printed = officer.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def test_signed_out_leads_through_signing_in_and_back(visit, site):
    page = visit("/en/materials/MAT-02/", PHONE)
    follow(page, page.get_by_role("link", name="For officers: log use"))
    page.fill("input[name=username]", "officer-a")
    page.fill("input[name=password]", site.password)
    follow(page, page.locator("button[type=submit]"))
    assert "/log/" in page.url
    chosen = page.locator("[name=edition] option:checked")
    expect(chosen).to_contain_text("MAT-02")
