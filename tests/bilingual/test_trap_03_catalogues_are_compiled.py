"""Without a compiled catalogue every /st/ address would fail."""

from pathlib import Path

from django.conf import settings
from django.utils import translation

from core.checks import check_catalogues


def test_the_sesotho_catalogue_is_loaded():
    with translation.override("st"):
        assert translation.gettext("Leave this page quickly") != "Leave this page quickly"


def test_a_system_check_misses_a_catalogue_that_is_not_there(monkeypatch):
    assert not check_catalogues(None)
    monkeypatch.setattr(translation, "check_for_language", lambda code: False)
    assert {error.id for error in check_catalogues(None)} == {"core.E001"}


def test_the_catalogues_are_no_python_package():
    # It would shadow the standard library's `locale`.
    assert not list(Path(settings.BASE_DIR, "locale").rglob("__init__.py"))
