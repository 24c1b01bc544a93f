"""An import is shown before it is done, text by text."""

import pytest
from exchange_files import as_file, exported, rows_for

from core.models import StandardPage
from core.publication import Reason
from translations import review
from translations.exchange.selection import Selection
from translations.files import FORMATS
from translations.models import ImportState
from translations.states import State

NEW = {"sign": "Ba nka pasepoto ea hao"}


def test_what_was_translated_is_accepted_and_the_rest_is_unchanged(
    checked_signs, translator, give, outcomes
):
    kept = give(exported(translator, NEW))
    assert outcomes(kept)["sign"] == "accepted"
    assert outcomes(kept)["action"] == "unchanged"
    assert kept.counts["accepted"] == 1


def test_nothing_is_applied_before_it_is_confirmed(checked_signs, translator, give, look, state_of):
    page = look(give(exported(translator, NEW)))
    assert "Nothing has been changed yet" in page.content.decode()
    assert "Ba nka pasepoto ea hao" in page.content.decode()
    checked_signs.refresh_from_db()
    assert not checked_signs.has_unpublished_changes
    assert state_of(checked_signs, f"body/{checked_signs.body[0].id}/sign") == State.APPROVED


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_comes_back(checked_signs, translator, give, outcomes, name):
    kept = give(exported(translator, NEW, name=name))
    assert kept.state == ImportState.READY
    assert outcomes(kept)["sign"] == "accepted"
    assert kept.counts["unchanged"] == sum(kept.counts.values()) - 1


@pytest.mark.parametrize("name", FORMATS)
def test_an_unfinished_text_is_taken_in_as_that(checked_signs, translator, give, outcomes, name):
    kept = give(exported(translator, NEW, name=name, state=State.IN_TRANSLATION))
    assert outcomes(kept)["sign"] == "unfinished"


@pytest.mark.parametrize("name", FORMATS)
def test_an_outdated_text_that_nobody_touched_is_unchanged(
    checked_signs, translator, reviewer, change, give, outcomes, name
):
    change(
        checked_signs,
        reviewer,
        sign_en="They take your passport",
        publish=True,
        reason=Reason("It is urgent"),
    )
    kept = give(exported(translator, {}, name=name))
    assert outcomes(kept)["sign"] == "unchanged"


def test_a_source_that_changed_since_is_told(
    checked_signs, translator, editor, change, give, outcomes
):
    file = exported(translator, NEW)
    change(checked_signs, editor, sign_en="They take your passport")
    assert outcomes(give(file))["sign"] == "source_changed"


def test_a_translation_of_somebody_else_that_is_newer_stays(
    checked_signs, translator, reviewer, change, give, outcomes
):
    file = exported(translator, NEW)
    change(checked_signs, reviewer, sign_st="Ba u amoha pasepoto")
    assert outcomes(give(file))["sign"] == "newer_here"


def test_a_text_that_the_site_gave_up_is_not_brought_back(
    checked_signs, translator, change, give, outcomes
):
    file = exported(translator, {})
    change(checked_signs, translator, sign_st="Ba u amoha pasepoto")
    assert outcomes(give(file))["sign"] == "newer_here"


def test_ones_own_earlier_import_is_not_in_the_way(
    checked_signs, translator, give, confirm, outcomes
):
    header = Selection("en", "st", ()).header()
    confirm(give(exported(translator, NEW, header=header)))
    again = give(exported(translator, {"sign": "Ba nka paseporoto"}, header=header))
    assert outcomes(again)["sign"] == "accepted"


def test_texts_that_are_not_of_this_site_are_named(checked_signs, translator, give, look):
    file, name = exported(translator, NEW), f"core.standardpage:{checked_signs.pk}"
    checked_signs.delete()
    page = look(give(file), outcome="unknown").content.decode()
    assert name in page
    assert NEW["sign"] in page


def test_a_passage_that_was_taken_out_is_unknown(checked_signs, translator, editor, give, outcomes):
    file = exported(translator, NEW)
    checked_signs.body = []
    checked_signs.save_revision(user=editor)
    found = outcomes(give(file))
    assert found["sign"] == "unknown"
    assert found["title"] == "unchanged"


@pytest.mark.parametrize(
    ("key", "text", "words"),
    [
        ("action", "Botsa.", "&lt;p&gt; is missing"),
        (
            "action",
            '<p>Botsa.</p><a href="https://x.example">x</a>',
            "The source has no &lt;a href",
        ),
        ("title", "x" * 256, "256 characters"),
    ],
)
def test_a_damaged_text_is_told_with_what_is_wrong(
    checked_signs, translator, give, look, outcomes, key, text, words
):
    kept = give(exported(translator, {key: text}))
    assert outcomes(kept)[key] == "damaged"
    assert words in look(kept, outcome="damaged").content.decode()


def test_a_lost_placeholder_is_damage(home, translator, give, outcomes):
    page = StandardPage(title="Call", slug="call", summary_en="Ask for %(office)s first")
    home.add_child(instance=page)
    kept = give(exported(translator, {"summary": "Botsa pele"}))
    assert outcomes(kept)["summary"] == "damaged"


def test_a_text_that_came_twice_is_taken_once(about, translator, give):
    rows = rows_for(translator)
    header = Selection("en", "st", ()).header()
    kept = give(as_file(FORMATS["po"].write(header, [*rows, rows[0]]), "twice.po"))
    assert kept.counts["damaged"] == 1


def test_an_empty_cell_takes_nothing_away(checked_signs, translator, give, outcomes):
    kept = give(exported(translator, {"sign": ""}))
    assert outcomes(kept)["sign"] == "unchanged"


def test_an_outdated_text_that_still_holds_is_left_to_a_reviewer(
    checked_signs, translator, reviewer, change, give, look
):
    change(
        checked_signs,
        reviewer,
        sign_en="They take your passport",
        publish=True,
        reason=Reason("It is urgent"),
    )
    same = exported(translator, {"sign": "Ba nka pasepoto"})
    assert "a reviewer approves it" in look(give(same)).content.decode()


def test_the_report_is_filtered_and_paginated(checked_signs, translator, give, look):
    kept = give(exported(translator, NEW))
    lines = look(kept, outcome="accepted").context["lines"]
    assert [each["line"].after for each in lines] == [NEW["sign"]]


def test_a_comment_of_the_translator_is_shown(checked_signs, translator, give, look):
    kept = give(exported(translator, NEW, comment="Which passport?"))
    assert "Which passport?" in look(kept).content.decode()


def test_a_page_written_in_sesotho_is_not_translated_into_it(
    checked_signs, translator, editor, give, outcomes
):
    file = exported(translator, NEW)
    checked_signs.source_language = "st"
    checked_signs.save_revision(user=editor)
    assert outcomes(give(file))["sign"] == "not_allowed"


def test_a_reviewers_decision_is_not_undone_by_an_untouched_file(
    checked_signs, translator, reviewer, give
):
    file = exported(translator, {})
    review.send_back(checked_signs, None, "st", reviewer, "Look again")
    assert set(give(file).counts) == {"unchanged"}
