"""Confirmed, a file becomes one draft for each page, in the translator's name."""

import pytest
from exchange_files import exported
from wagtail.models import ModelLogEntry, PageLogEntry

from core.models import Topic
from core.publication import Reason
from quizzes.models import Question, QuizIndexPage, QuizPage
from translations import review, summary
from translations.exchange.selection import Selection
from translations.models import ImportState, Method, TranslatedText
from translations.states import State
from translations.units import latest

NEW = {"sign": "Ba nka pasepoto ea hao", "action": "<p>Botsa mang kapa mang.</p>"}


@pytest.fixture
def sign(checked_signs):
    """The key of the warning's text."""
    return f"body/{checked_signs.body[0].id}/sign"


def texts_of(page, text):
    return TranslatedText.objects.of(page).filter(text=text)


def test_each_page_gets_one_revision_and_stays_as_readers_see_it(
    checked_signs, translator, give, confirm
):
    before = checked_signs.revisions.count()
    confirm(give(exported(translator, NEW)))
    checked_signs.refresh_from_db()
    assert checked_signs.revisions.count() == before + 1
    assert checked_signs.latest_revision.user == translator
    assert checked_signs.body[0].value["sign_st"] == "Ba nka pasepoto"
    assert latest(checked_signs).body[0].value["sign_st"] == NEW["sign"]
    assert latest(checked_signs).body[0].value["action_st"].source == NEW["action"]


def test_the_translator_is_the_author_and_nothing_is_approved(
    checked_signs, translator, give, confirm, state_of, sign
):
    confirm(give(exported(translator, NEW, state=State.APPROVED)))
    record = texts_of(checked_signs, NEW["sign"]).get()
    assert (record.method, record.translator) == (Method.IMPORTED, translator)
    assert state_of(checked_signs, sign) == State.WAITING


def test_an_unfinished_text_stays_in_translation_until_it_comes_back_finished(
    checked_signs, translator, give, confirm, state_of, outcomes, sign
):
    confirm(give(exported(translator, NEW, state=State.IN_TRANSLATION)))
    assert state_of(checked_signs, sign) == State.IN_TRANSLATION
    kept = give(exported(translator, {"sign": NEW["sign"]}))
    assert outcomes(kept)["sign"] == "accepted"
    confirm(kept)
    assert state_of(checked_signs, sign) == State.WAITING


def test_a_changed_source_is_left_out_unless_it_is_asked_for(
    checked_signs, translator, reviewer, change, give, look, confirm
):
    file = exported(translator, NEW)
    reason = Reason("It is urgent")
    change(checked_signs, reviewer, sign_en="They take your passport", publish=True, reason=reason)
    kept = give(file)
    assert "Texts whose source has changed since the export" in look(kept).content.decode()
    confirm(kept)
    assert texts_of(checked_signs, NEW["action"])
    assert not texts_of(checked_signs, NEW["sign"])


def test_what_was_made_from_an_older_source_comes_in_as_outdated(
    checked_signs, translator, reviewer, change, give, confirm, state_of, sign
):
    file = exported(translator, {"sign": NEW["sign"]})
    reason = Reason("It is urgent")
    change(checked_signs, reviewer, sign_en="They take your passport", publish=True, reason=reason)
    confirm(give(file), "source_changed")
    record = texts_of(checked_signs, NEW["sign"]).get()
    assert record.source_text == "They keep your passport"
    assert state_of(checked_signs, sign) == State.OUTDATED


def test_a_newer_text_is_replaced_when_it_is_asked_for(
    checked_signs, translator, reviewer, change, give, confirm
):
    file = exported(translator, {"sign": NEW["sign"]})
    change(checked_signs, reviewer, sign_st="Ba u amoha pasepoto")
    confirm(give(file), "newer_here")
    checked_signs.refresh_from_db()
    assert latest(checked_signs).body[0].value["sign_st"] == NEW["sign"]


def test_what_changed_after_the_report_is_shown_again(
    checked_signs, translator, reviewer, change, give, confirm, look, outcomes
):
    kept = give(exported(translator, NEW))
    shown = look(kept).context["form"]["fingerprint"].value()
    change(checked_signs, reviewer, sign_st="Ba u amoha pasepoto")
    answer = confirm(kept, fingerprint=shown)
    assert "Nothing was taken in" in answer.content.decode()
    assert outcomes(kept)["sign"] == "newer_here"
    assert kept.state == ImportState.READY
    assert not texts_of(checked_signs, NEW["action"])
    confirm(kept)
    assert texts_of(checked_signs, NEW["action"])


def test_a_file_is_taken_in_once(checked_signs, translator, give, confirm, look, as_translator):
    kept = give(exported(translator, NEW))
    shown = look(kept).context["form"]["fingerprint"].value()
    confirm(kept)
    count = checked_signs.revisions.count()
    as_translator.post(f"/admin/translations/import/{kept.pk}/", {"fingerprint": shown})
    assert checked_signs.revisions.count() == count


def test_the_receipt_outlives_the_page_and_the_person(
    checked_signs, translator, give, confirm, look, client, admin
):
    kept = give(exported(translator, NEW))
    confirm(kept)
    checked_signs.delete()
    translator.delete()
    client.force_login(admin)
    page = client.get(f"/admin/translations/import/{kept.pk}/").content.decode()
    for words in ("translator", "Signs", NEW["sign"], "Ba nka pasepoto", "Taken in"):
        assert words in page


def test_the_history_of_the_page_tells_of_the_import(checked_signs, translator, give, confirm):
    confirm(give(exported(translator, NEW)))
    entry = PageLogEntry.objects.get(page=checked_signs.pk, action="translations.imported")
    assert entry.user == translator
    assert "Imported Sesotho" in entry.message
    assert "back.xlsx" in entry.message


def test_one_that_cannot_be_saved_keeps_all_others_out(
    checked_signs, about, translator, give, confirm, monkeypatch
):
    kept = give(exported(translator, NEW | {"summary": "Rona bohle"}))
    monkeypatch.setattr("translations.summary.refresh", _fail_on_second())
    with pytest.raises(RuntimeError):
        confirm(kept)
    kept.refresh_from_db()
    assert kept.state == ImportState.READY
    assert not TranslatedText.objects.filter(method=Method.IMPORTED)


def _fail_on_second():
    seen = []

    def refresh(stored, draft=None):
        seen.append(stored)
        if len(seen) > 1:
            raise RuntimeError("the disk is full")

    return refresh


def test_questions_of_a_page_that_never_had_a_revision_are_written(home, translator, give, confirm):
    index = home.add_child(instance=QuizIndexPage(title="Quizzes", slug="quizzes"))
    quiz = QuizPage(title="Quiz", slug="quiz", live=False)
    quiz.questions.add(Question(kind="opinion", text_en="Whom do you ask?"))
    summary.refresh(index.add_child(instance=quiz))
    confirm(give(exported(translator, {"questions": "U botsa mang?"})))
    quiz = latest(QuizPage.objects.get(pk=quiz.pk))
    assert [each.text_st for each in quiz.questions.all()] == ["U botsa mang?"]


def test_something_without_drafts_is_saved_and_logged(home, translator, give, confirm):
    topic = Topic.objects.create(name_en="Work", slug="work")
    confirm(give(exported(translator, {"core.topic": "Mosebetsi"}, states=[State.MISSING])))
    topic.refresh_from_db()
    assert topic.name_st == "Mosebetsi"
    assert ModelLogEntry.objects.filter(action="translations.imported", object_id=str(topic.pk))


def test_another_person_approves_what_was_imported(
    checked_signs, translator, reviewer, give, confirm, state_of, sign
):
    confirm(give(exported(translator, NEW, header=Selection("en", "st", ()).header())))
    checked_signs.refresh_from_db()
    review.approve(checked_signs, None, "st", reviewer)
    assert state_of(checked_signs, sign) == State.APPROVED
    checked_signs.get_latest_revision().publish()
    checked_signs.refresh_from_db()
    assert checked_signs.body[0].value["sign_st"] == NEW["sign"]
