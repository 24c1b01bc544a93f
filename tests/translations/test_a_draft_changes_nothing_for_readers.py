"""What readers are told of a translation speaks of what they see, not of a draft."""

from translations.models import TranslationStatus

TOLD = ("live_state", "live_source_hash", "live_source_changed_at", "live_outdated_critical")


def test_a_new_english_draft_leaves_the_readers_line_as_it_was(checked_signs, editor, change):
    before = TranslationStatus.of(checked_signs, "st")
    change(checked_signs, editor, sign_en="They take your passport")
    after = TranslationStatus.of(checked_signs, "st")
    assert {name: getattr(after, name) for name in TOLD} == {
        name: getattr(before, name) for name in TOLD
    }
    assert after.live_state == "approved"
