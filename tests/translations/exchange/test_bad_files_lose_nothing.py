"""A file that cannot be taken is kept with the reason, and the site stays as it was."""

import time
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from exchange_files import as_file, exported

from core.models import StandardPage
from translations.exchange.selection import Selection
from translations.files import FORMATS
from translations.models import ImportState, TranslationImport

HEADER_LESS = b'msgctxt "core.standardpage:1/title"\nmsgid "About"\nmsgstr "Ka rona"\n'
NEW = {"sign": "Ba nka pasepoto ea hao"}


def refused(kept, words):
    assert kept.state == ImportState.UNREADABLE
    assert words in kept.problem
    return True


def test_a_file_of_another_site(checked_signs, translator, give):
    header = replace(Selection("en", "st", ()).header(), site="elsewhere")
    assert refused(give(exported(translator, NEW, header=header)), "not exported from this site")


def test_a_file_in_another_language(checked_signs, translator, give):
    header = replace(Selection("en", "st", ()).header(), target_language="zu")
    assert refused(give(exported(translator, NEW, header=header)), "which is not wanted")


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_was_cut_off(checked_signs, translator, give, name):
    whole = exported(translator, NEW, name=name)
    cut = as_file(whole.read()[:-400], whole.name)
    assert refused(give(cut), "cut off on its way")


def test_a_po_file_without_its_header(checked_signs, give):
    assert refused(give(as_file(HEADER_LESS, "back.po")), "has no header")


def test_something_else_altogether(checked_signs, give):
    assert refused(give(as_file(b"\x89PNG\r\n\x1a\n....", "photo.png")), "neither an XLSX")


def test_it_is_listed_with_its_problem_and_what_is_in_it_is_not_kept(
    checked_signs, give, look, as_translator
):
    kept = give(as_file(HEADER_LESS, "back.po"))
    assert "has no header" in as_translator.get(reverse("translations:import")).content.decode()
    assert "has no header" in look(kept).content.decode()
    assert bytes(kept.contents) == b""
    address = reverse("translations:import_file", args=[kept.pk])
    assert as_translator.get(address).status_code == 404


def test_it_cannot_be_applied(checked_signs, give, as_translator):
    kept = give(as_file(HEADER_LESS, "back.po"))
    address = reverse("translations:import_detail", args=[kept.pk])
    as_translator.post(address, {"fingerprint": "x"})
    kept.refresh_from_db()
    assert kept.state == ImportState.UNREADABLE


def test_a_file_that_is_too_large_is_refused_in_words(db, as_translator, monkeypatch):
    monkeypatch.setattr("translations.exchange.forms.MAX_BYTES", 10)
    file = SimpleUploadedFile("back.po", b"x" * 11)
    answer = as_translator.post(reverse("translations:import"), {"file": file})
    assert "Export fewer pages at a time" in answer.content.decode()
    assert not TranslationImport.objects.exists()


def test_ten_thousand_texts(home, translator, give, look):
    """40 texts on each of 250 pages; well below the minute that a person would wait."""
    for number in range(250):
        page = StandardPage(title=f"Page {number}", slug=f"page-{number}")
        page.body = page.body.stream_block.to_python(
            [
                {"type": "heading", "id": f"h{number}-{each}", "value": {"text_en": f"Part {each}"}}
                for each in range(39)
            ]
        )
        home.add_child(instance=page)
    file = exported(translator, {"body": "Karolo", "title": "Leqephe"}, name="po")
    started = time.monotonic()
    kept = give(file)
    assert time.monotonic() - started < 60
    assert kept.counts["accepted"] >= 10_000
    assert len(look(kept).context["lines"]) == 50
