"""Texts that are right: what the checks are held against."""

import csv
import tomllib
from pathlib import Path

import markdown
from django.conf import settings

from translations.checks import TermEntry

TERMS = settings.BASE_DIR / "translations/data/terms.csv"
DEMO = settings.BASE_DIR / "demo/texts"


def glossary():
    """The rows of the glossary as dictionaries."""
    with TERMS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def entry(row):
    """A glossary row as the checks know it."""
    return TermEntry(
        term=row["english"],
        language=row["language"],
        preferred=row["preferred"],
        source_forms=tuple(filter(None, row["source_forms"].split("|"))),
        accepted=tuple(filter(None, row["accepted_forms"].split("|"))),
        is_expected=row["is_expected"] == "yes",
    )


def demo_texts(code):
    """(file, text as HTML) of every text of the demonstration in one language."""
    for path in sorted((DEMO / code).rglob("*.toml")):
        for text in _strings(tomllib.loads(path.read_text(encoding="utf-8"))):
            yield path.name, markdown.markdown(text)


def demo_pairs():
    """(file, English, Sesotho) of every text of the demonstration, as HTML."""
    for path in sorted(Path(DEMO / "st").rglob("*.toml")):
        english = DEMO / "en" / path.relative_to(DEMO / "st")
        documents = [tomllib.loads(side.read_text(encoding="utf-8")) for side in (english, path)]
        for pair in _pairs(*documents):
            yield path.name, *(markdown.markdown(text) for text in pair)


def _strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key != "id":
                yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _pairs(source, target):
    if isinstance(source, str) and isinstance(target, str):
        yield source, target
    elif isinstance(source, dict) and isinstance(target, dict):
        for key in source.keys() & target.keys() - {"id"}:
            yield from _pairs(source[key], target[key])
    elif isinstance(source, list) and isinstance(target, list):
        for position, inner in enumerate(source):
            yield from _pairs(inner, _twin(target, inner, position))


def _twin(entries, entry, position):
    if isinstance(entry, dict) and "id" in entry:
        return next((other for other in entries if other.get("id") == entry["id"]), None)
    return entries[position] if position < len(entries) else None
