"""`refresh_translations`: what is not known yet is recorded, every item is summed up again."""

from io import StringIO

from django.core.management import call_command

from core.models import Topic
from translations.models import Decision, TranslatedText, TranslationStatus


def everything():
    """All that is known, but for when it was written down."""
    texts = TranslatedText.objects.order_by("object_id", "key", "text_hash")
    rows = TranslationStatus.objects.order_by("content_type", "object_id", "language")
    unstable = {"id", "translated_at", "changed_at"}
    return [
        {name: value for name, value in each.items() if name not in unstable}
        for found in (texts, rows)
        for each in found.values()
    ]


def refresh():
    call_command("refresh_translations", stdout=StringIO())


def test_what_is_known_stays_as_it_is(checked_signs, about):
    before, decisions = everything(), Decision.objects.count()
    refresh()
    assert everything() == before
    assert Decision.objects.count() == decisions


def test_what_was_lost_is_found_again_as_the_work_of_who_saved_it(signs, translator):
    Topic.objects.create(slug="debt", name_en="Debt", name_st="Mokitlane")
    before = everything()
    TranslatedText.objects.all().delete()
    TranslationStatus.objects.all().delete()
    refresh()
    again = everything()
    assert len(again) == len(before)
    sign = TranslatedText.objects.get(key__endswith="/sign")
    assert (sign.translator, sign.method) == (translator, "typed")
    refresh()
    assert everything() == again


def test_a_machines_work_stays_a_machines(about):
    assert TranslatedText.objects.filter(method="machine").exists()
    TranslatedText.objects.all().delete()
    refresh()
    assert not TranslatedText.objects.exclude(method="machine").exists()
