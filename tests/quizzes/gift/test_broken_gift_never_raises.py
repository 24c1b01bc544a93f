"""Any bytes may be sent: the answer is always questions, problems and notices."""

import random

from gift_strategies import QUESTIONS
from hypothesis import given
from hypothesis import strategies as st

from quizzes.gift.encoding import decode
from quizzes.gift.parser import parse
from quizzes.gift.texts import as_html, as_plain
from quizzes.gift.writer import write

MARKS = st.sampled_from(
    list("~={}#%:\\[]/>-\n\r 0aT")
    + ["::", "####", "->", "//", "$CATEGORY:", "{}", "%50%", "{>2 ALL\n"]
)


def survives(written):
    result = parse(written)
    for question in result.questions:
        for text in (question.text, question.feedback, *(a.text for a in question.answers)):
            as_html(text)
            as_plain(text)
    again = write(result.questions)
    assert write(parse(again).questions) == again


@given(st.text() | st.lists(MARKS, max_size=60).map("".join))
def test_any_text(written):
    survives(written)


@given(st.lists(QUESTIONS, min_size=1, max_size=3), st.integers(0, 400), st.integers(0, 400))
def test_a_file_of_which_a_part_is_missing(questions, start, length):
    written = write(questions)
    survives(written[:start] + written[start + length :])


@given(st.lists(QUESTIONS, min_size=1, max_size=3), st.randoms(use_true_random=False))
def test_a_file_whose_lines_are_shuffled(questions, chance: random.Random):
    lines = write(questions).split("\n")
    chance.shuffle(lines)
    survives("\n".join(lines))


@given(
    st.binary() | st.lists(st.sampled_from([b"\xe2\x80\x99", b"\x92", b"\n", b"{T}"])).map(b"".join)
)
def test_any_bytes(data):
    survives(decode(data).text)


@given(st.lists(QUESTIONS, min_size=1, max_size=2), st.integers(0, 9), st.data())
def test_a_truncated_file_in_any_encoding(questions, missing, data):
    encoding = data.draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
    written = write(questions).encode(encoding, "replace")
    survives(decode(written[: len(written) - missing]).text)
