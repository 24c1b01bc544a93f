"""What is written is read back as the same, and in a form that Moodle takes."""

import time

from gift_strategies import QUESTIONS
from hypothesis import given
from hypothesis import strategies as st

from quizzes.gift import questions as gift
from quizzes.gift.parser import parse
from quizzes.gift.writer import write


@given(st.lists(QUESTIONS, max_size=4))
def test_writing_what_was_read_gives_the_same_text(questions):
    written = write(questions)
    result = parse(written)
    assert result.problems == []
    assert len(result.questions) == len(questions)
    assert write(result.questions) == written


PLAIN = st.text(st.characters(exclude_characters=gift.WHITE, exclude_categories=["Cs"]), min_size=1)
PLAIN_TEXTS = PLAIN.map(lambda words: gift.Text(words, gift.PLAIN))


@given(PLAIN_TEXTS, st.lists(PLAIN_TEXTS, min_size=2), PLAIN_TEXTS)
def test_plain_words_come_back_letter_by_letter(text, choices, feedback):
    answers = tuple(gift.Answer(choice, gift.NONE, feedback) for choice in choices)
    question = gift.Question(gift.SEVERAL, text, "q", answers, feedback)
    assert parse(write([question])).questions == [question]


def test_each_kind_has_its_form():
    yes = gift.Answer(gift.Text("yes"), gift.FULL, gift.Text("right"))
    also = gift.Answer(gift.Text("also"), gift.FULL)
    no = gift.Answer(gift.Text("no"))
    pair = gift.Answer(gift.Text("a"), match="b")
    why = gift.Text("<p>why</p>", gift.HTML)
    truth = (gift.Answer(), gift.Answer(weight=gift.FULL, feedback=gift.Text("so", "plain")))
    questions = [
        gift.Question(gift.SINGLE, gift.Text("One?"), "k1", (yes, no, also), why, "Cat"),
        gift.Question(gift.TRUE_FALSE, gift.Text("Two.", "plain"), "k2", truth, comments=("hi",)),
        gift.Question(gift.MATCHING, gift.Text("Three"), "k3", (pair, pair)),
        gift.Question(gift.ORDERING, gift.Text("Four"), "k4", (yes, no), why),
        gift.Question(gift.DESCRIPTION, gift.Text("Five: a story"), "k5"),
    ]
    assert write(questions) == (
        "$CATEGORY: Cat\n\n"
        "::k1::One?{\n\t=yes#right\n\t~no\n\t~%100%also\n\t####[html]<p>why</p>\n}\n\n"
        "// hi\n::k2::[plain]Two.{FALSE##so}\n\n"
        "::k3::Three{\n\t=a -> b\n\t=a -> b\n}\n\n"
        "::k4::Four{>2 ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW none\n"
        "\tyes\n\tno\n\t####[html]<p>why</p>\n}\n\n"
        "::k5::Five\\: a story\n\n"
    )


def test_words_that_look_like_marks_are_kept_apart():
    answers = (
        gift.Answer(gift.Text("[html]<b>", gift.PLAIN)),
        gift.Answer(gift.Text("%50% of them", gift.PLAIN)),
        gift.Answer(gift.Text("a = b ~ {c} #d: \\", gift.PLAIN)),
    )
    question = gift.Question(gift.SEVERAL, gift.Text("// which?", gift.PLAIN), "", answers)
    written = write([question])
    assert "\t~[plain]%50% of them\n" in written
    assert parse(written).questions == [question]


def test_an_arrow_on_the_left_is_hidden_from_moodle():
    pairs = (
        gift.Answer(gift.Text("a -> b < c", gift.PLAIN), match="d -> e"),
        gift.Answer(gift.Text("f", gift.PLAIN), match="g"),
    )
    written = write([gift.Question(gift.MATCHING, gift.Text("Match", gift.PLAIN), "m", pairs)])
    assert "\t=[html]a -&gt; b &lt; c -> d -> e\n" in written
    assert write(parse(written).questions) == written


def test_a_thousand_questions_are_read_and_written_in_a_moment():
    answers = tuple(gift.Answer(gift.Text(f"answer {n}"), gift.NONE) for n in range(5))
    questions = [
        gift.Question(gift.SEVERAL, gift.Text(f"Question {n}?"), f"q{n}", answers)
        for n in range(1000)
    ]
    began = time.process_time()
    assert parse(write(questions)).questions == questions
    assert time.process_time() - began < 2


def test_one_endless_question_costs_no_more_than_its_length():
    began = time.process_time()
    parse("Which?{" + "~a#b<i=" * 30_000 + "}")
    parse("{" * 100_000 + "}" * 100_000)
    parse("::" * 100_000)
    parse("\n".join(["//"] * 30_000))
    assert time.process_time() - began < 5
