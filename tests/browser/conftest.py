"""The real site in a real browser: granian, page cache and static files as `make run` has them."""

import fcntl
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from types import SimpleNamespace
from urllib.parse import urlsplit

import chromium
import pytest
from database_once import migrated
from django.conf import settings
from playwright.sync_api import sync_playwright
from screens import LAPTOP, PHONE

PASSWORD = "demonstration-in-tests"
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
]


@pytest.fixture(scope="session")
def browser():
    """Chromium without a window."""
    with sync_playwright() as playwright:
        instance = playwright.chromium.launch(executable_path=chromium.path(), args=CHROMIUM_FLAGS)
        yield instance
        instance.close()


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="session")
def site(tmp_path_factory, browser, worker_id):
    """The demonstration site, served from a database of its own; ``site.url`` has no slash."""
    folder = tmp_path_factory.mktemp("site")
    shared = folder.parent if worker_id == "master" else folder.parent.parent
    with (shared / "demonstration.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # the first process loads it, the others wait
        if not (shared / "demonstration").exists():
            _load_demonstration(shared / "unfinished")
            (shared / "unfinished").rename(shared / "demonstration")
    shutil.copytree(shared / "demonstration", folder, dirs_exist_ok=True)
    port = _free_port()
    server = subprocess.Popen(
        [sys.executable, "manage.py", "serve"],
        cwd=settings.BASE_DIR,
        env=_environment(folder, port),
    )
    url = f"http://localhost:{port}"
    try:
        _wait_until_ready(server, f"{url}/readyz")
        yield SimpleNamespace(url=url, password=PASSWORD)
    finally:
        server.terminate()
        server.wait(timeout=30)


def _environment(folder, port):
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "campaign_site.settings.local",
        "DATABASE_URL": f"sqlite:///{folder / 'site.sqlite3'}",
        "CACHE_URL": f"filecache://{folder / 'cache'}",
        "MEDIA_ROOT": str(folder / "media"),
        "SECRET_KEY": "browser-tests-" + "x" * 50,
        "BASE_URL": f"http://localhost:{port}",
        "DEMO_PASSWORD": PASSWORD,
        "PORT": str(port),
    }


def _load_demonstration(folder):
    """Fill ``folder`` with a database and its media; collect the static files."""
    folder.mkdir()
    shutil.copy(migrated("sqlite"), folder / "site.sqlite3")
    for command in (
        ["load_demo"],
        ["rebuild_search", "-v0"],  # else the first to search comes before the worker
        ["collectstatic", "--noinput", "-v0"],
    ):
        subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=settings.BASE_DIR,
            env=_environment(folder, 80),
            check=True,
        )


def _wait_until_ready(server, address):
    for _attempt in range(120):
        assert server.poll() is None, "the server stopped"
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.5)
    pytest.fail("the server did not answer within a minute")


@pytest.fixture(scope="session")
def sitemap(site):
    """The path of every public page, in both languages."""
    with urllib.request.urlopen(f"{site.url}/sitemap.xml") as answer:
        found = re.findall(r"<loc>(.*?)</loc>", answer.read().decode())
    return [urlsplit(location).path for location in found]


@pytest.fixture
def visit(browser, site):
    """A function that opens an address in a fresh profile: ``visit("/st/", script=False)``."""
    contexts = []

    def open_page(path="/", size=PHONE, script=True, **profile):
        context = browser.new_context(
            viewport=size, base_url=site.url, java_script_enabled=script, locale="en-GB", **profile
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def sign_in(visit, site):
    """A function that signs a demonstration account in and returns its page."""

    def enter(username, size=LAPTOP):
        page = visit("/admin/login/", size)
        page.fill("input[name=username]", username)
        page.fill("input[name=password]", site.password)
        page.click("button[type=submit]")
        page.wait_for_url("**/admin/")
        return page

    return enter
