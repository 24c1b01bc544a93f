"""docs/adding-a-language.md, done: a site that is there is edited and read in a third language."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from database_once import migrated
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
APPS = ["core", "referral", "quizzes", "guides", "lessons", "outreach", "campaigns", "translations"]
CATALOGUE = """msgid ""
msgstr ""
"Language: xh\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Skip to the text"
msgstr "Tsibela kumbhalo"
"""
READ_AND_EDIT = """
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Site
from core.models import HomePage, StandardPage, User

Page.objects.filter(depth=2).delete()
home = Page.objects.get(depth=1).add_child(instance=HomePage(title="Home", slug="home"))
Site.objects.update_or_create(
    is_default_site=True, defaults={"hostname": "localhost", "root_page": home}
)
page = home.add_child(
    instance=StandardPage(
        title="About", title_st="Ka rona", title_xh="Ngathi", slug="about",
        summary_en="Words",
        body=[("text", {"text_xh": "<p>Umbhalo</p>", "text_en": "<p>Text</p>"})],
    )
)
page.save_revision().publish()
client = Client()
answer = client.get("/xh/about/")
assert answer.status_code == 200, answer.status_code
html = answer.content.decode()
for expected in ('<html lang="xh">', "<h1>Ngathi</h1>", "Umbhalo", "Tsibela kumbhalo",
                 'hreflang="st"', '<span lang="en">Words</span>'):
    assert expected in html, expected
client.force_login(User.objects.create_superuser("boss", "boss@example.org", "boss"))
form = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
for column in ("title_st", "title_xh", "summary_st", "summary_en", "summary_xh", "seo_title_xh"):
    assert f'name="{column}"' in form, column
assert [mode for mode, _label in page.preview_modes] == ["st", "en", "xh"]
permission = Permission.objects.get(codename="translate_xh")
assert permission.group_set.filter(name="Translator").exists()
print("three languages work")
"""


def run(folder, *command):
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "three_languages",
        "THIRD_LANGUAGE_FOLDER": str(folder),
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(folder), str(Path(__file__).parent)]),
    }
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


@pytest.fixture
def folder(tmp_path):
    """A site in two languages, the project's migrations, a catalogue of the third language."""
    shutil.copy(migrated("sqlite"), tmp_path / "db.sqlite3")
    for app in APPS:
        shutil.copytree(ROOT / app / "migrations", tmp_path / "third_language_migrations" / app)
    (tmp_path / "third_language_migrations" / "__init__.py").touch()
    messages = tmp_path / "locale" / "xh" / "LC_MESSAGES"
    messages.mkdir(parents=True)
    (messages / "django.po").write_text(CATALOGUE)
    from translate.tools.pocompile import convertmo

    with (messages / "django.po").open("rb") as source, (messages / "django.mo").open("wb") as out:
        convertmo(source, out, None)
    return tmp_path


def test_it_migrates_a_site_that_is_there_and_is_edited_and_read(folder):
    run(folder, "manage.py", "makemigrations", "--name", "third_language", "-v0")
    added = list(folder.glob("third_language_migrations/*/*third_language.py"))
    assert {path.parent.name for path in added} >= {"core", "guides"}
    run(folder, "manage.py", "migrate", "-v0")
    assert "three languages work" in run(folder, "manage.py", "shell", "-c", READ_AND_EDIT)
