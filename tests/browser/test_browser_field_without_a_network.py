"""An officer logs where there is no network; what waited is sent once, by him, when it is back."""

import pytest
from playwright.sync_api import expect
from screens import PHONE, follow
from test_axe_finds_nothing import violations

pytestmark = pytest.mark.browser

LOG, QUEUE = "/log/en/", "/log/en/queue/"
LISTS_ARE_KEPT = """async () => {
    const [owner] = logStore.owners();
    for (let tries = 0; tries < 300; tries += 1) {
        const kept = await logStore.lists(owner, logStore.page.code);
        if (kept && kept.language === logStore.page.code) { return; }
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("The lists of the form did not come.");
}"""
EIGHT_DAYS_AGO = """async () => {
    const [record] = await logStore.records(logStore.owners()[0]);
    await logStore.put({ ...record, kept: Date.now() - 8 * 24 * 3600 * 1000 });
}"""


@pytest.fixture
def officer(sign_in):
    """A function that signs somebody in and waits until his phone holds the form."""

    def enter(username):
        page = sign_in(username, PHONE)
        open_form(page)
        return page

    return enter


def open_form(page):
    page.goto(LOG)
    page.evaluate(LISTS_ARE_KEPT)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")


def cut(page):
    page.context.set_offline(True)


def restore(page):
    page.context.set_offline(False)


def fill(page, women, place=3):
    page.select_option("[name=community]", index=place)
    page.select_option("[name=type]", "pitso")
    page.fill("[name=women]", str(women))


def log(page, women):
    """One record in the shell; returns its receipt code on the phone."""
    page.goto(LOG)
    fill(page, women)
    follow(page, page.locator("main form button[type=submit]"))
    expect(page.locator("#queue-kept")).to_contain_text("Receipt code")
    return page.locator("#queue li .receipt").first.inner_text()


def stored(page, women):
    """How many of the officer's records on the server count this many women."""
    page.goto("/log/en/records/")
    return page.get_by_text(f"people: {women} ·").count()


def sent(page):
    return page.locator("#queue [data-state=sent]")


def sign_out(page):
    follow(page, page.get_by_role("button", name="Sign out"))


def sign_in_on(page, site, username):
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", site.password)
    follow(page, page.locator("button[type=submit]"))


def test_three_logged_without_a_network_are_three_when_it_is_back(officer):
    page = officer("officer-a")
    cut(page)
    codes = {log(page, women) for women in (411, 412, 413)}
    assert len(codes) == 3
    assert not violations(page)
    page.goto(f"{LOG}?queued=" + page.locator("#queue li").first.get_attribute("data-uuid"))
    expect(page.locator("[name=women]")).to_have_value("413")  # the record is in the form
    page.fill("[name=women]", "414")
    follow(page, page.locator("main form button[type=submit]"))
    expect(page.locator("#queue li")).to_have_count(3)
    page.goto("/log/st/records/")
    expect(page.locator("#queue li")).to_have_count(3)
    restore(page)
    page.goto(QUEUE)
    expect(sent(page)).to_have_count(3)
    expect(sent(page).first.locator("[data-do=delete]")).to_have_text("Take off this list")
    assert len(codes & set(page.locator("#queue .receipt").all_inner_texts())) == 2
    assert [stored(page, women) for women in (411, 412, 413, 414)] == [1, 1, 0, 1]


def test_a_place_that_is_typed_goes_before_the_one_that_the_form_proposed(officer):
    page = officer("officer-a")
    cut(page)
    page.goto(LOG)
    fill(page, 481)
    page.locator(".place summary").click()
    page.fill("[name=place_name]", "Ha Makhaola")
    expect(page.locator("[name=community]")).to_have_value("")
    page.select_option("[name=place_district]", label="Leribe")
    follow(page, page.locator("main form button[type=submit]"))
    expect(page.locator("#queue li h2")).to_contain_text("Ha Makhaola")
    restore(page)
    page.goto(QUEUE)
    expect(sent(page)).to_have_count(1)
    page.goto("/log/en/records/")
    expect(page.get_by_role("heading", name="Ha Makhaola")).to_be_visible()


def test_days_that_cannot_be_get_no_receipt_on_the_phone(officer):
    page = officer("officer-a")
    cut(page)
    page.goto(LOG)
    fill(page, 482)
    page.locator(".more-fields summary").click()
    page.fill("[name=starts_on]", "2026-03-10")
    page.fill("[name=ends_on]", "2026-03-09")
    page.locator("main form button[type=submit]").click()
    said = "document.querySelector('[name=ends_on]').validationMessage"
    expect(page.locator("[name=ends_on]:invalid")).to_be_visible()
    assert page.evaluate(said) == "The last day comes before the first one."
    page.fill("[name=ends_on]", "2026-03-11")
    follow(page, page.locator("main form button[type=submit]"))
    expect(page.locator("#queue-kept")).to_contain_text("Receipt code")


def test_a_question_typed_without_a_network_stays_in_its_form(officer):
    page = officer("officer-a")
    page.goto("/log/en/asked/")
    page.fill("[name=text]", "Who pays the fare home?")
    page.select_option("[name=topic]", index=1)
    page.select_option("[name=district]", "ZA")
    cut(page)
    page.locator("form[data-asked] button").click()
    expect(page.locator("#asked-stays")).to_be_visible()
    expect(page.locator("[name=text]")).to_have_value("Who pays the fare home?")
    restore(page)
    follow(page, page.locator("form[data-asked] button"))
    expect(page.locator(".records")).to_contain_text("Who pays the fare home?")


def test_what_the_server_refuses_stays_with_its_reason(officer):
    page = officer("officer-a")
    cut(page)
    page.goto(LOG)
    fill(page, 421)
    page.locator(".more-fields summary").click()
    page.fill("[name=notes]", "Call her on 5812 3456")
    follow(page, page.locator("main form button[type=submit]"))
    restore(page)
    refused = page.locator("#queue [data-state=refused]")
    expect(refused).to_contain_text("Notes: “5812 3456” looks like a telephone number")
    page.evaluate(EIGHT_DAYS_AGO)
    for network in (restore, cut):  # a phone that never finds one warns too
        network(page)
        page.goto(LOG)
        expect(page.locator("form[data-log]")).to_be_visible()
        expect(page.locator("#waiting")).to_be_visible()
        expect(page.locator("#waiting")).to_contain_text("Waiting on this phone: 1")
        expect(page.locator("#waiting")).to_contain_text("Unsent for 7 days")
    page.goto(QUEUE)
    expect(refused).to_contain_text("Unsent for 7 days")
    restore(page)
    page.goto(QUEUE)
    follow(page, refused.get_by_role("link", name="Change"))
    expect(page.locator(".errorlist").first).to_contain_text("telephone number")
    page.fill("[name=notes]", "Eleven women asked")
    follow(page, page.locator("main form button[type=submit]"))
    expect(page.locator(".sent .receipt")).to_be_visible()
    page.goto(QUEUE)
    expect(page.locator("#queue li")).to_have_count(0)
    assert stored(page, 421) == 1


def test_two_tabs_store_one_draft_once(officer):
    page = officer("officer-a")
    fill(page, 431)
    expect(page.locator("form[data-log]")).to_be_visible()
    page.wait_for_timeout(700)  # what is typed is kept a moment later
    cut(page)
    other = page.context.new_page()
    tabs = [page, other]
    for tab in tabs:
        tab.goto(LOG)
        expect(tab.locator("[name=women]")).to_have_value("431")
    for tab in tabs:
        follow(tab, tab.locator("main form button[type=submit]"))
    asked = []
    page.context.on("request", lambda one: asked.append(one.url) if one.method == "POST" else None)
    restore(page)
    for tab in tabs:
        expect(sent(tab)).to_have_count(1)
    assert len(asked) == 1, asked  # the other tab waited, and found nothing left to send
    assert stored(page, 431) == 1


def test_a_queue_waits_for_its_officer_and_nobody_else(officer, site):
    page = officer("officer-a")
    cut(page)
    page.context.clear_cookies(name="sessionid")  # the session ends while he is away
    log(page, 441)
    restore(page)
    page.get_by_role("button", name="Send now").click()
    expect(page.locator("#queue-says")).to_contain_text("Sign in to send")
    expect(page.locator("#queue [data-state=waiting]")).to_have_count(1)

    page.goto("/admin/login/")  # the next officer takes the phone, for the office screens
    sign_in_on(page, site, "officer-b")
    cut(page)
    page.goto(QUEUE)
    expect(page.locator("#queue-empty")).to_be_visible()
    expect(page.locator("#queue li")).to_have_count(0)
    restore(page)
    open_form(page)
    assert stored(page, 441) == 0
    sign_out(page)
    cut(page)
    page.goto(LOG)
    expect(page.locator("main")).to_contain_text("Nobody is signed in on this phone")
    expect(page.locator("form[data-log]")).to_be_hidden()
    for sheet, words in (("slip", "Pampitšana ea tšebeliso"), ("head-count", "Head-count sheet")):
        page.goto(f"{LOG}{sheet}/")  # these are of nobody
        expect(page.locator("main h1:visible")).to_have_count(1)
        expect(page.locator(".slip:visible")).to_have_count(2)
        expect(page.locator("main")).to_contain_text(words)

    restore(page)
    page.goto(QUEUE)
    sign_in_on(page, site, "officer-a")
    expect(sent(page)).to_have_count(1)
    assert stored(page, 441) == 1
