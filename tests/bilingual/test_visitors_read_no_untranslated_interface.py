"""Every interface string that a visitor can meet is translated, and none is marked fuzzy."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from translate.storage.po import pofile

from core import languages

ROOT = Path(settings.BASE_DIR)
# Modules whose words reach public pages; of templates, all but the admin's.
MODULES = {"choices.py", "calendar_names.py", "listing.py", "facets.py", "apps.py"}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w+\}")
TAG = re.compile(r"""\{% translate ["'](.*?)["'](?: as \w+)? %\}""")


def catalogue(code):
    with (ROOT / "locale" / code / "LC_MESSAGES" / "django.po").open("rb") as file:
        return [
            unit for unit in pofile(file).units if not unit.isheader() and not unit.isobsolete()
        ]


def is_for_visitors(location):
    path = Path(location.rpartition(":")[0] or location)
    if path.suffix == ".html":
        return not {"admin", "two_factor", "wagtailadmin"} & set(path.parts)
    return path.name in MODULES


@pytest.mark.parametrize("code", [c for c in languages.codes() if c != languages.DEFAULT])
def test_every_visitor_facing_string_is_translated(code):
    units = [unit for unit in catalogue(code) if any(map(is_for_visitors, unit.getlocations()))]
    assert len(units) > 100
    assert not [str(unit.source) for unit in units if not unit.istranslated()]


@pytest.mark.parametrize("code", languages.codes())
def test_nothing_is_fuzzy(code):
    assert not [str(unit.source) for unit in catalogue(code) if unit.isfuzzy()]


@pytest.mark.parametrize("code", [c for c in languages.codes() if c != languages.DEFAULT])
def test_no_placeholder_was_lost(code):
    for unit in catalogue(code):
        if unit.istranslated():
            source, target = set(), set()
            for text in unit.source.strings if unit.hasplural() else [unit.source]:
                source |= set(PLACEHOLDER.findall(str(text)))
            for text in unit.target.strings if unit.hasplural() else [unit.target]:
                target |= set(PLACEHOLDER.findall(str(text)))
            assert source == target, unit.source


@pytest.mark.parametrize("code", languages.codes())
def test_the_catalogue_holds_every_string_of_the_templates(code):
    """A string that was added and not collected would be shown in English, silently."""
    known = {str(unit.source) for unit in catalogue(code)}
    for path in ROOT.glob("*/templates/**/*.html"):
        for text in TAG.findall(path.read_text()):
            assert text in known, f"{path}: {text}"
