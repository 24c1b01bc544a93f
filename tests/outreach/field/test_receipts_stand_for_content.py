"""A receipt code: short, readable, the same for the same record, another for another."""

from itertools import permutations
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from outreach.field.receipts import State, code, decide, fingerprint
from quizzes.sessions.codes import ALPHABET, LENGTH

RECORD = UUID("6f0c2f9e-6a53-4c0f-9a37-0d6a1e5e2b11")
contents = st.dictionaries(st.text(max_size=5), st.integers() | st.text(max_size=5), max_size=5)
versions = st.tuples(st.integers(0, 3), st.sampled_from("ab"))


@given(contents)
def test_it_is_six_letters_that_nobody_confuses(content):
    letters = code(RECORD, content)
    assert len(letters) == LENGTH == 6
    assert set(letters) <= set(ALPHABET)


@given(contents)
def test_the_order_of_names_makes_no_difference(content):
    turned = dict(reversed(content.items()))
    assert code(RECORD, content) == code(RECORD, turned)


def test_it_is_another_for_another_record_or_content():
    made = {
        code(RECORD, {"women": 12}),
        code(RECORD, {"women": 13}),
        code(RECORD, {"men": 12}),
        code(UUID(int=RECORD.int + 1), {"women": 12}),
    }
    assert len(made) == 4


def test_what_is_empty_is_not_said():
    assert fingerprint({"women": 12, "men": 0, "notes": ""}) == fingerprint({"women": 12})


def test_text_cannot_pretend_to_be_another_field():
    assert fingerprint({"notes": 'x","women":"3'}) != fingerprint({"notes": "x", "women": "3"})


@given(st.lists(versions, min_size=1, max_size=5))
def test_in_any_order_the_newest_version_stays(sent):
    kept = set()
    for order in permutations(sent):
        stored = None
        for version in order:
            if decide(stored, version) is State.STORED:
                stored = version
        kept.add(stored)
    assert kept == {max(sent)}


def test_the_same_version_changes_nothing():
    assert decide((1, "a"), (1, "a")) is State.UNCHANGED
    assert decide((2, "a"), (1, "a")) is State.OLDER
