"""The pictures of docs/screenshots, taken from a served demonstration.

    python tests/browser/screenshots.py http://localhost:8000 PASSWORD

BASE_URL is where `make run` serves, PASSWORD that of the demonstration accounts. Chromium is
found as the browser tests find it (CHROMIUM_PATH, chromium). Needs what `make test` installs.
"""

import io
import os
import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright
from quiz_answers import RISK, answer_everything, send
from screens import LAPTOP, PHONE

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "screenshots"
SIZES = {"phone": PHONE, "desktop": LAPTOP}
PAGES = {
    "home": "",
    "guide": "guides/check-a-job-offer/",
    "lesson": "lessons/the-offer-on-the-phone/",
}
LARGEST = 120_000


def keep(page, name):
    """The visible part of the page as a PNG of at most 256 colours."""
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    target = FOLDER / f"{name}.png"
    picture.quantize(256, dither=Image.Dither.NONE).save(target, optimize=True)
    size = target.stat().st_size
    print(f"{target.name}  {size / 1000:.0f} kB")
    if size > LARGEST:
        sys.exit(f"{target.name} is larger than {LARGEST / 1000:.0f} kB.")


def public_pages(page, screen):
    """What readers see, in both languages."""
    for language in ("st", "en"):
        for name, address in PAGES.items():
            page.goto(f"/{language}/{address}")
            keep(page, f"{name}-{language}-{screen}")
        page.goto(f"/{language}/{RISK}")
        answer_everything(page)
        send(page)
        keep(page, f"quiz-result-{language}-{screen}")


def coverage_report(page, screen, password):
    """What a coordinator sees."""
    page.goto("/admin/login/")
    page.fill("input[name=username]", "coordinator")
    page.fill("input[name=password]", password)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")
    page.goto("/admin/reports/coverage/", wait_until="networkidle")
    keep(page, f"coverage-{screen}")


def main(base_url, password):
    path = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for screen, size in SIZES.items():
            page = browser.new_context(base_url=base_url, viewport=size).new_page()
            public_pages(page, screen)
            coverage_report(page, screen, password)
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
