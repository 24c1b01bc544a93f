"""Only a published change of the source does; drafts, saving again and going back do not."""

from wagtail.models import PageLogEntry

from core.models import StandardPage
from translations import review
from translations.models import TranslatedText
from translations.states import State

SIGN = "body/0b5c1d2e-0000-4000-8000-000000000001/sign"


def test_a_typed_translation_waits_for_review(signs, state_of, translator):
    assert state_of(signs, SIGN) == State.WAITING
    record = TranslatedText.objects.get(key=SIGN)
    assert (record.translator, record.method) == (translator, "typed")
    assert record.source_text == "They keep your passport"


def test_a_draft_of_the_source_changes_nothing(checked_signs, state_of, change, editor):
    change(checked_signs, editor, sign_en="They hold your papers")
    assert state_of(checked_signs, SIGN) == State.APPROVED


def test_a_published_change_of_the_source_does(checked_signs, state_of, change, editor):
    change(checked_signs, editor, title="Warning signs", publish=True)
    assert state_of(checked_signs, "title") == State.OUTDATED
    assert state_of(checked_signs, SIGN) == State.APPROVED


def test_saving_without_a_change_does_not(checked_signs, state_of, change, editor):
    change(checked_signs, editor, publish=True)
    change(checked_signs, editor, action_en='<p data-block-key="k">Ask.</p>', publish=True)
    assert state_of(checked_signs, "title") == State.APPROVED


def test_going_back_brings_the_approval_back(checked_signs, state_of, change, editor):
    first = checked_signs.get_latest_revision()
    change(checked_signs, editor, title="Warning signs", publish=True)
    assert state_of(checked_signs, "title") == State.OUTDATED
    reverted = first.as_object()
    reverted.save_revision(user=editor, previous_revision=first).publish()
    assert state_of(checked_signs, "title") == State.APPROVED


def test_a_minor_edit_keeps_the_approval_and_is_logged(checked_signs, state_of, change, editor):
    change(checked_signs, editor, title="Signs!", minor=True, publish=True)
    assert state_of(checked_signs, "title") == State.APPROVED
    entry = PageLogEntry.objects.get(page=checked_signs, action="translations.minor_edit")
    assert entry.user == editor


def test_a_minor_edit_does_not_repair_what_was_outdated_before(
    checked_signs, state_of, change, editor
):
    change(checked_signs, editor, title="Warning signs", publish=True)
    change(checked_signs, editor, title="Warning signs!", minor=True, publish=True)
    assert state_of(checked_signs, "title") == State.OUTDATED


def test_a_reviewer_may_say_after_the_fact_that_the_change_was_minor(
    checked_signs, state_of, change, editor
):
    change(checked_signs, editor, title="Signs!", publish=True)
    review.keep_after_minor_edit(checked_signs, ["title"], "st", editor)
    assert state_of(checked_signs, "title") == State.APPROVED


def test_a_sesotho_page_is_translated_into_english(home, state_of):
    page = StandardPage(title_st="Matšoao", title="Signs", slug="signs", source_language="st")
    home.add_child(instance=page)
    assert state_of(page, "title", "en") == State.WAITING
    page.title_st = "Matšoao a kotsi"
    page.save()
    assert state_of(page, "title", "en") == State.OUTDATED


def test_a_missing_translation_is_missing(home, state_of):
    page = home.add_child(instance=StandardPage(title="Signs", slug="signs"))
    assert state_of(page, "title") == State.MISSING


def test_half_typed_words_of_automatic_saving_are_forgotten(signs, change, translator):
    revision = change(signs, translator, sign_st="Ba n")
    for words in ("Ba nka", "Ba nka lipampiri"):
        draft = revision.as_object()
        draft.body[0].value["sign_st"] = words
        draft.save_revision(user=translator, overwrite_revision=revision, clean=False)
    kept = TranslatedText.objects.filter(key=SIGN).values_list("text", flat=True)
    assert "Ba n" not in kept
    assert "Ba nka lipampiri" in kept


def test_automatic_saving_keeps_the_records_of_earlier_versions(signs, change, translator, editor):
    revision = change(signs, editor, sign_st="Ba amoha")
    draft = revision.as_object()
    draft.body[0].value["sign_st"] = "Ba amoha pasepoto"
    draft.save_revision(user=editor, overwrite_revision=revision, clean=False)
    assert TranslatedText.objects.get(text="Ba nka pasepoto").translator == translator
    assert not TranslatedText.objects.filter(text="Ba amoha").exists()
