"""`makemessages` writes a placeholder for the plural rule; every Sesotho request would crash."""

import subprocess

import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation import trans_real

from core.checks import check_catalogues

BROKEN = """msgid ""
msgstr ""
"Language: st\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"

msgid "x"
msgstr "y"
"""


@pytest.fixture
def broken_catalogue(tmp_path, monkeypatch):
    folder = tmp_path / "st" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text(BROKEN)
    try:
        subprocess.run(["msgfmt", folder / "django.po", "-o", folder / "django.mo"], check=True)
    except FileNotFoundError:
        pytest.skip("gettext's msgfmt is not installed")
    monkeypatch.setattr(settings, "LOCALE_PATHS", [tmp_path])
    monkeypatch.setattr(trans_real, "_translations", {})
    yield
    trans_real._translations.clear()


def test_counts_are_right_in_both_languages():
    for code in ("st", "en"):
        with translation.override(code):
            one = translation.ngettext("%(n)s page found.", "%(n)s pages found.", 1)
            two = translation.ngettext("%(n)s page found.", "%(n)s pages found.", 2)
        assert one != two


def test_a_system_check_finds_a_placeholder_rule(broken_catalogue):
    assert "core.E002" in [error.id for error in check_catalogues(None)]
