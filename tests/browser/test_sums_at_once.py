"""With script the sums are done at once, by the same rules; without it they are sent."""

import random
from dataclasses import asdict

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from screens import PHONE, follow

from quizzes.sums import rules
from quizzes.sums.forms import NumberField, SumsForm
from quizzes.sums.rules import Limits, Offer

pytestmark = pytest.mark.browser

GUIDE = "guides/check-a-job-offer/"
LIMITS = Limits(months=6, deductions=50)
NUMBERS = [name for name, field in SumsForm.base_fields.items() if isinstance(field, NumberField)]
FILL_AND_READ = """(cases) => {
  const form = document.querySelector('section.sums form'), told = form.closest('section');
  return cases.map(figures => {
    form.querySelectorAll('input[type=text]').forEach(input => {
      input.value = figures[input.name] || '';
    });
    form.elements.worked_off.checked = figures.worked_off;
    form.requestSubmit();
    const shown = name => [...told.querySelectorAll(`[data-${name}]`)].filter(e => !e.hidden);
    return {
      hidden: told.querySelector('.result').hidden,
      signs: shown('sign').map(sign => sign.dataset.sign),
      levels: shown('level').map(words => words.dataset.level),
      figures: Object.fromEntries(
        shown('figure').map(line => [line.dataset.figure, line.querySelector('dd').textContent])
      ),
    };
  });
}"""


@pytest.fixture
def open_guide(visit):
    """A function that opens the guide on a phone; the test fails when its script complained."""
    complaints = []

    def open_page(code="en", script=True):
        page = visit(f"/{code}/{GUIDE}", script=script)
        page.on("console", lambda said: complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.reload()
        return page

    yield open_page
    assert not complaints


def result(page):
    return page.locator("section.sums .result")


def question(page, name):
    return page.locator(f"section.sums input[name={name}]")


def offers():
    """Figures of every kind: usual ones, edges of the rules, and the greatest that are taken."""
    chance = random.Random(4)
    sums = [0, 0, 1, 99, 100, 150, 12345, 50000, 100000, 250050, rules.MOST_MONEY]
    rates = [0, 0, 1, 50, 250, 1000, 3000, rules.MOST_INTEREST]
    for _number in range(400):
        figures = {name: chance.choice(sums) for name in NUMBERS}
        figures["pay"] = chance.choice([0, 60000, 200000, 500000, chance.randrange(1_000_000)])
        figures["interest"] = chance.choice(rates)
        figures["borrowed"] = chance.choice([None, figures["borrowed"]])
        yield Offer(**figures, worked_off=chance.random() < 0.2)


def written(offer):
    """The figures as somebody writes them, each in hundredths: 120050 → '1200.50'."""
    figures = {
        name: "" if value is None else f"{value // 100}.{value % 100:02}"
        for name, value in asdict(offer).items()
        if name in NUMBERS
    }
    return figures | {"worked_off": offer.worked_off}


def expected(offer):
    """What the page shows of the rules' own result."""
    if not any(asdict(offer).values()):
        return {"hidden": True}
    found = rules.result(offer, LIMITS)
    return {
        "hidden": False,
        "signs": list(found.signs),
        "levels": [found.level] if found.level in ("stop", "none") else [],
        "figures": {
            name: f"{number:,}".replace(",", "\u00a0")
            for name, number in found.figures.items()
            if number is not None
        },
    }


def test_the_script_comes_to_the_same_results_as_the_rules(open_guide):
    page, cases = open_guide(), list(offers())
    shown = page.evaluate(FILL_AND_READ, [written(offer) for offer in cases])
    for offer, found in zip(cases, shown, strict=True):
        wanted = expected(offer)
        assert {name: found[name] for name in wanted} == wanted, offer


def test_numbers_are_read_as_the_rules_read_them(open_guide):
    texts = ["1 200", "1\u00a0200", "1,200", "1.200", "12,5", "M1 200.50", "r 85", "0", "10%"]
    texts += ["-5", "1e3", "ten", "1 2000", ".5", "5.", "1000000", "1000000.01", "9" * 40, "٣"]
    shown = open_guide().evaluate(
        FILL_AND_READ, [{"pay": "9000", "transport": text} for text in texts]
    )
    for text, found in zip(texts, shown, strict=True):
        try:
            wrong = rules.hundredths(text) > rules.MOST_MONEY
        except ValueError:
            wrong = True
        assert found["hidden"] == wrong, text
        if not wrong:
            total = -(-rules.hundredths(text) // 100)
            assert found["figures"]["total"].replace("\u00a0", "") == str(total), text


def test_a_result_comes_while_one_writes_and_goes_with_a_mistake(open_guide):
    page = open_guide()
    expect(result(page)).to_be_hidden()
    question(page, "transport").fill("1 000")
    question(page, "pay").fill("600")
    expect(result(page)).to_contain_text("All of it costs you")
    expect(result(page).locator("[data-figure=months] dd")).to_have_text("2")
    question(page, "pay").fill("much")
    expect(result(page)).to_be_hidden()
    question(page, "food").focus()
    expect(question(page, "pay")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("section.sums .error:visible")).to_contain_text("Write only a number")
    question(page, "pay").fill("600")
    expect(page.locator("section.sums .error:visible")).to_have_count(0)
    expect(result(page)).to_be_visible()


def test_the_keyboard_is_led_to_the_mistake_or_the_result(open_guide):
    page = open_guide()
    question(page, "pay").press("Enter")
    expect(page.get_by_role("alert")).to_have_text("Write the pay, or one of the costs.")
    expect(question(page, "pay")).to_be_focused()
    question(page, "fee").fill("x")
    question(page, "pay").press("Enter")
    expect(question(page, "fee")).to_be_focused()
    question(page, "fee").fill("500")
    question(page, "fee").press("Enter")
    expect(result(page).get_by_role("heading", name="Your result")).to_be_focused()
    assert page.url.endswith(GUIDE), "nothing was sent"


def test_a_stop_leads_to_help_at_once(open_guide):
    page = open_guide()
    page.get_by_label("I must work for them").check()
    help_now = result(page).get_by_role("link", name="Get help now")
    expect(help_now).to_be_visible()
    assert (
        help_now.bounding_box()["y"]
        < result(page).locator(".sign.stop:visible").bounding_box()["y"]
    )
    help_now.click()
    expect(page).to_have_url(f"{page.url.split('/en/')[0]}/en/help/")


@pytest.fixture
def answered(open_guide):
    """The page that answers figures sent without script."""
    page = open_guide(script=False)
    expect(result(page)).to_be_hidden()
    question(page, "transport").fill("1 000")
    question(page, "interest").fill("10")
    question(page, "pay").fill("600")
    follow(page, page.get_by_role("button", name="Do the sum"))
    return page


def test_without_script_the_figures_are_sent_and_stand_in_no_address(answered):
    expect(result(answered).locator("[data-figure=total] dd")).to_have_text("1\u00a0150")
    expect(question(answered, "transport")).to_have_value("1 000")
    assert "?" not in answered.url
    assert answered.context.cookies() == []


def test_going_back_from_the_result_shows_no_figure(answered):
    answered.go_back()
    expect(question(answered, "transport")).to_have_value("")


def test_the_other_language_of_a_result_is_the_guide_without_the_figures(answered):
    answered.get_by_role("link", name="Sesotho").click()
    expect(answered.locator("html")).to_have_attribute("lang", "st")
    expect(question(answered, "transport")).to_have_value("")


def test_a_page_that_back_restores_as_it_was_left_shows_no_figure(open_guide):
    page = open_guide()
    question(page, "pay").fill("600")
    expect(result(page)).to_be_visible()
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(question(page, "pay")).to_have_value("")
    expect(result(page)).to_be_hidden()


@pytest.mark.parametrize("code", ["en", "st"])
@pytest.mark.parametrize("sent", [False, True], ids=["at once", "sent"])
@pytest.mark.parametrize("other", ["10", "x"], ids=["result", "mistake"])
def test_it_fits_a_phone_and_axe_finds_nothing(open_guide, code, sent, other):
    page = open_guide(code)
    question(page, "fee").fill("1 000")
    question(page, "other").fill(other)
    if sent:
        page.evaluate("HTMLFormElement.prototype.submit.call(document.querySelector('.sums form'))")
        page.wait_for_url("**/sums/**")
    else:
        page.locator("section.sums button").click()
    expect(result(page)).to_be_visible(visible=other == "10")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert Axe().run(page).response["violations"] == []
