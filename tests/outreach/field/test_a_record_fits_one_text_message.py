"""A record passed on as a text: it comes back whole, and a cut or changed one says so."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from outreach.field.texts import LISTS, MARK, SHORT, USUAL, Problem, read, write

USUAL_RECORD = {
    "uuid": "6f0c2f9e-6a53-4c0f-9a37-0d6a1e5e2b11",
    "edited_at": "2026-11-24T09:15:00.123+00:00",
    "partner": "3",
    "community": "12",
    "type": "school_session",
    "starts_on": "2026-11-24",
    "status": "done",
    "women": "12",
    "men": "9",
    "girls": "5",
    "boys": "4",
    "edition": "3",
    "copies": "25",
}
words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
plain = [name for name in SHORT if name not in {"uuid", "edited_at", *LISTS, *USUAL}]
moments = st.integers(1_600_000_000_000, 2_000_000_000_000).map(
    lambda stamp: datetime.fromtimestamp(stamp // 1000, UTC).isoformat()
)
records = st.fixed_dictionaries(
    {"uuid": st.uuids().map(str), "edited_at": moments},
    optional=dict.fromkeys(plain, words)
    | {name: st.lists(words, min_size=1, max_size=3) for name in LISTS},
)


def test_a_usual_record_is_one_sms():
    assert len(write(USUAL_RECORD)) <= 160


def test_what_is_usual_is_not_said_and_the_time_stays_exact():
    said = read(write(USUAL_RECORD))[0].record
    moments = [datetime.fromisoformat(one["edited_at"]) for one in (said, USUAL_RECORD)]
    assert moments[0] == moments[1]
    assert said | USUAL_RECORD == USUAL_RECORD
    assert set(USUAL_RECORD) - set(said) == {"status"}


@given(records)
def test_it_comes_back_whole(record):
    assert [one.record for one in read(write(record))] == [record]


@given(records, st.integers(0), st.integers(0))
def test_line_ends_and_spaces_on_the_way_do_no_harm(record, first, second):
    text = write(record)
    for place in (first % len(text), second % len(text)):
        place = max(place, len(MARK))
        text = f"{text[:place]}\n {text[place:]}"
    assert read(f"[24/11, 12:03] Officer: {text}\nThank you")[0].record == record


@given(records, st.data())
def test_a_cut_text_is_refused(record, data):
    text = write(record)
    end = data.draw(st.integers(len(MARK), len(text) - 1))
    assert read(text[:end])[0].problem == Problem.CUT


@given(records, st.data())
def test_a_changed_sign_is_noticed(record, data):
    text = write(record)
    place = data.draw(st.integers(len(MARK), len(text) - 8))
    sign = data.draw(st.sampled_from("0a9%-").filter(lambda one: one != text[place]))
    assert read(text[:place] + sign + text[place + 1 :])[0].problem == Problem.DAMAGED


@given(st.text())
def test_anything_else_is_no_record_and_no_error(text):
    assert all(one.problem for one in read(MARK + text))


def test_several_in_one_message_are_read_one_by_one():
    text = f"{write(USUAL_RECORD)}\n{write(USUAL_RECORD)[:40]}\n{write(USUAL_RECORD)}"
    assert [one.problem for one in read(text)] == ["", "cut", ""]
    assert read("Good morning") == []
