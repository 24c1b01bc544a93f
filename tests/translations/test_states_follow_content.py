"""The state of a translation is decided by what it says and what it was made from, nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from translations.states import History, State, Verdict, state_of, worst

SOURCES = st.sampled_from(["a", "b", "c"])
DECISIONS = st.lists(st.tuples(st.sampled_from(list(Verdict)), SOURCES), max_size=6).map(tuple)
HISTORIES = st.builds(History, SOURCES, st.booleans(), DECISIONS)


def test_a_new_text_waits():
    assert state_of(History("a"), "a", "a") == State.WAITING


def test_a_text_that_nobody_recorded_waits():
    assert state_of(None, "a", "a") == State.WAITING


def test_it_is_outdated_when_readers_see_another_source():
    assert state_of(History("a"), "b", "b") == State.OUTDATED


def test_a_draft_of_the_source_makes_nothing_outdated():
    assert state_of(History("a"), source="b", published="a") == State.WAITING


def test_before_the_first_publication_nothing_is_outdated():
    assert state_of(History("a"), source="b", published=None) == State.WAITING


def test_what_was_translated_ahead_of_publication_is_not_outdated():
    assert state_of(History("b"), source="b", published="a") == State.WAITING


def test_an_approval_is_for_one_source():
    approved = History("a", decisions=((Verdict.APPROVED, "a"),))
    assert state_of(approved, "a", "a") == State.APPROVED
    assert state_of(approved, "b", "b") == State.OUTDATED


def test_approving_beside_the_new_source_makes_it_good_again():
    decisions = ((Verdict.APPROVED, "a"), (Verdict.APPROVED, "b"))
    assert state_of(History("a", decisions=decisions), "b", "b") == State.APPROVED


def test_a_minor_edit_carries_the_approval_over():
    decisions = ((Verdict.APPROVED, "a"), (Verdict.MINOR_EDIT, "b"))
    assert state_of(History("a", decisions=decisions), "b", "b") == State.APPROVED


def test_a_minor_edit_approves_nothing_by_itself():
    waiting = History("a", decisions=((Verdict.MINOR_EDIT, "b"),))
    assert state_of(waiting, "b", "b") == State.WAITING


def test_sent_back_means_in_translation_until_approved():
    back = ((Verdict.APPROVED, "a"), (Verdict.SENT_BACK, "a"))
    assert state_of(History("a", decisions=back), "a", "a") == State.IN_TRANSLATION
    again = (*back, (Verdict.APPROVED, "a"))
    assert state_of(History("a", decisions=again), "a", "a") == State.APPROVED


def test_a_fuzzy_text_is_in_translation():
    assert state_of(History("a", needs_work=True), "a", "a") == State.IN_TRANSLATION


def test_publishing_all_the_same_approves_nothing():
    forced = History("a", decisions=((Verdict.PUBLISHED_ANYWAY, "a"),))
    assert state_of(forced, "a", "a") == State.WAITING


@given(HISTORIES, SOURCES)
def test_what_readers_see_is_approved_only_by_an_approval(history, source):
    if state_of(history, source, source) == State.APPROVED:
        assert Verdict.APPROVED in [verdict for verdict, _source in history.decisions]


@given(HISTORIES, SOURCES, SOURCES)
def test_a_draft_never_makes_outdated_what_was_not(history, published, draft):
    if state_of(history, published, published) != State.OUTDATED:
        assert state_of(history, draft, published) != State.OUTDATED


@given(st.lists(st.sampled_from(list(State))))
def test_a_whole_is_as_far_as_its_worst_part(states):
    assert (worst(states) == State.APPROVED) == (set(states) <= {State.APPROVED})
