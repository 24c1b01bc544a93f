"""A translated StreamField with blank=False would demand every language."""

from wagtail.blocks import CharBlock
from wagtail.fields import StreamField

from core.checks import check_translated_models
from core.models import Topic


def test_a_system_check_refuses_a_required_translated_stream(monkeypatch):
    required = StreamField([("text", CharBlock())])
    required.name = "description"
    original = Topic._meta.get_field
    monkeypatch.setattr(
        Topic._meta, "get_field", lambda name: required if name == "description" else original(name)
    )
    assert "core.E003" in [error.id for error in check_translated_models(None)]
