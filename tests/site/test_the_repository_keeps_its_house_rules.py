"""Cheap guards: import directions, migrations, pinned files, module sizes and names."""

import re
import subprocess
from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command

ROOT = Path(settings.BASE_DIR)
OURS = ["core", "referral", "quizzes", "guides", "lessons", "outreach", "campaigns"]
OURS += ["translations", "demo", "campaign_site"]
MAY_NAME = {
    "core": set(),
    "referral": {"core"},
    "quizzes": {"core", "referral"},
    "guides": {"core", "referral", "quizzes"},
    "lessons": {"core", "referral", "quizzes", "guides"},
    "outreach": {"core", "referral", "quizzes"},
    "campaigns": {"core", "outreach"},
    "translations": {"core"},
}


def tracked(*patterns):
    listed = subprocess.run(
        ["git", "ls-files", *patterns], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / name for name in listed.stdout.split() if (ROOT / name).exists()]


def modules(app):
    return [path for path in (ROOT / app).rglob("*.py") if "migrations" not in path.parts]


@pytest.mark.parametrize("app", MAY_NAME)
def test_no_app_names_a_later_one_even_in_a_string(app):
    forbidden = set(OURS) - MAY_NAME[app] - {app}
    models = {
        model._meta.object_name: model._meta.app_label
        for model in apps.get_models()
        if model._meta.app_label in forbidden
    }
    named = re.compile(rf"""["'](?:{"|".join(forbidden)})(?:\.(?:{"|".join(models) or "-"})|/)""")
    imported = re.compile(rf"^\s*(?:from|import) ({'|'.join(forbidden)})\b", re.MULTILINE)
    for path in modules(app):
        source = path.read_text()
        assert not named.search(source), f"{path}: {named.search(source)[0]}"
        assert not imported.search(source), f"{path}: {imported.search(source)[0]}"
    for path in (ROOT / app).rglob("*.html"):
        assert not re.search(
            rf'["\'](?:{"|".join(forbidden - {"campaign_site"})})/', path.read_text()
        ), path


def test_migrations_are_complete(db):
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_system_checks_are_clean():
    call_command("check", fail_level="WARNING", stdout=StringIO())


def test_requirement_files_are_pinned_and_name_no_host():
    for path in (ROOT / "requirements").glob("*.txt"):
        text = path.read_text()
        assert "://" not in text
        assert "index-url" not in text
        for line in text.splitlines():
            if line and not line.startswith((" ", "#")):
                assert "==" in line, line
        assert text.count("--hash=sha256:") >= len(re.findall(r"^\S+==", text, re.MULTILINE))


def test_modules_are_small_and_say_what_they_hold():
    for app in OURS:
        for path in modules(app):
            assert path.stem not in {"utils", "helpers", "common", "misc"}, path
            lines = path.read_text().count("\n")
            assert lines <= 300, f"{path} has {lines} lines"


def test_templates_are_small():
    for path in tracked("*.html"):
        assert path.read_text().count("\n") <= 100, path
