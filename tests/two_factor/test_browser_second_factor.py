"""In a real browser: set a phone up, sign in again with it, and without it."""

import re
from base64 import b32decode

import chromium
import pytest
from axe_playwright_python.sync_playwright import Axe
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice
from playwright.sync_api import expect, sync_playwright

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def browser(live_server):
    """Started for each test: while Playwright runs, Django sees another database connection,
    which does not know what to put back after the flush."""
    with sync_playwright() as playwright:
        instance = playwright.chromium.launch(
            executable_path=chromium.path(), args=["--no-sandbox"]
        )
        yield instance
        instance.close()


@pytest.fixture
def page(browser, live_server):
    """A fresh profile; the test fails when the content security policy refused something."""
    context = browser.new_context(base_url=live_server.url, locale="en-GB")
    page = context.new_page()
    refused = []
    page.on("console", lambda said: refused.append(said.text) if _is_refusal(said.text) else None)
    yield page
    context.close()
    assert not refused


def _is_refusal(text):
    return "Content Security Policy" in text


@pytest.fixture
def publisher(transactional_db, settings, home, editor):
    """Somebody who must have a second factor and has none yet."""
    settings.SECOND_FACTOR_REQUIRED = True
    return editor


def password(page, user):
    page.goto("/admin/")
    page.fill("input[name=username]", user.username)
    page.fill("input[name=password]", user.username)
    page.click("button[type=submit]")


def sign_out(page):
    page.context.clear_cookies()


def set_up_a_phone(page, user):
    """From the password to the admin; returns the recovery codes that were shown."""
    password(page, user)
    expect(page.locator("h1")).to_have_text("Set up sign-in with a code")
    accessible(page)
    picture = page.get_by_alt_text("QR code")
    assert picture.evaluate("image => image.complete && image.naturalWidth > 0")
    secret = page.locator("code").inner_text()
    page.get_by_label("Your password").fill(user.username)
    page.get_by_label("The six digits").fill(code_for(secret))
    page.get_by_role("button", name="Finish").click()
    expect(page.locator("h1")).to_have_text("Your recovery codes")
    accessible(page)
    shown = page.locator("ol code").all_inner_texts()
    page.get_by_role("link", name="I have kept them").click()
    expect(page).to_have_url(re.compile("/admin/$"))
    return shown


def code_for(secret):
    """What a phone with the typed secret shows."""
    return f"{totp(b32decode(secret.replace(' ', ''))):06}"


def next_code(user):
    """The code of the next half minute: a phone's last one is used up."""
    device = TOTPDevice.objects.get(user=user)
    return f"{totp(device.bin_key, drift=1):06}"


def accessible(page):
    """Axe finds nothing once the page is whole and Wagtail's messages have slid in."""
    page.wait_for_load_state()
    page.locator("h1").first.wait_for()
    # One of them takes 25 seconds, far from what is looked at.
    page.evaluate("document.getAnimations().forEach(moving => moving.finish())")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def give_code(page, code):
    page.get_by_label("Code from your phone").fill(code)
    page.get_by_role("button", name="Sign in").click()


def test_set_up_then_sign_in_with_the_phone_and_with_a_recovery_code(publisher, page):
    recovery = set_up_a_phone(page, publisher)
    assert len(recovery) == 10

    sign_out(page)
    password(page, publisher)
    expect(page.locator("h1")).to_have_text("Enter your code")
    accessible(page)
    give_code(page, next_code(publisher))
    expect(page).to_have_url(re.compile("/admin/$"))

    sign_out(page)
    password(page, publisher)
    give_code(page, recovery[0])
    expect(page).to_have_url(re.compile("/admin/$"))
    expect(page.get_by_text("You have 9 recovery codes left.")).to_be_visible()

    sign_out(page)
    password(page, publisher)
    give_code(page, recovery[0])
    expect(page.get_by_text("This code is not right")).to_be_visible()
    accessible(page)


def test_after_a_lost_phone_a_superuser_resets_it(publisher, admin, page, settings):
    set_up_a_phone(page, publisher)
    settings.SECOND_FACTOR_REQUIRED = False
    sign_out(page)
    password(page, admin)
    page.goto("/admin/second-factor-reset/")
    accessible(page)
    page.get_by_role("link", name=publisher.username).click()
    accessible(page)
    page.get_by_label("How do you know").fill("Came to the office")
    page.get_by_role("button", name="Reset").click()
    expect(page.get_by_text("is reset.")).to_be_visible()

    settings.SECOND_FACTOR_REQUIRED = True
    sign_out(page)
    set_up_a_phone(page, publisher)
    page.goto("/admin/second-factor/")
    accessible(page)
    page.get_by_role("link", name="Make new recovery codes").click()
    accessible(page)
    page.go_back()
    page.get_by_role("link", name="Remove").click()
    accessible(page)
