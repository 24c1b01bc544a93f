"""Each kind, mark and escape of the format, one by one."""

from decimal import Decimal

import pytest

from quizzes.gift import questions as gift
from quizzes.gift.parser import parse


def read(written):
    """The only question of a file without problems."""
    result = parse(written)
    assert result.problems == []
    (question,) = result.questions
    return question


def words(question):
    return [(answer.text.text, answer.weight, answer.feedback.text) for answer in question.answers]


def test_single_choice_has_an_equal_sign():
    question = read("Who keeps the passport?{~The boss =I do ~Nobody}")
    assert (question.kind, question.text.text) == (gift.SINGLE, "Who keeps the passport?")
    assert words(question) == [("The boss", 0, ""), ("I do", 100, ""), ("Nobody", 0, "")]


def test_several_answers_have_weights_only():
    question = read("Which?{\n~%50%A pass\n~%50%A paper#Yes.\n~%-100%A bribe # No. }")
    assert question.kind == gift.SEVERAL
    assert words(question) == [
        ("A pass", 50, ""),
        ("A paper", 50, "Yes."),
        ("A bribe", -100, "No."),
    ]


def test_a_weight_may_follow_the_equal_sign_and_have_places():
    question = read("Which?{=%33.333333%a ~%100%b ~%x%c}")
    assert words(question) == [("a", Decimal("33.33333"), ""), ("b", 100, ""), ("%x%c", 0, "")]


@pytest.mark.parametrize(("word", "right"), [("T", 0), ("TRUE", 0), ("F", 1), ("false", 1)])
def test_true_or_false(word, right):
    question = read(f"A debt can bind you.{{{word}#Look again.#That is so.####Because.}}")
    assert question.kind == gift.TRUE_FALSE
    assert question.answers[right] == gift.Answer(
        weight=gift.FULL, feedback=gift.Text("That is so.")
    )
    assert question.answers[1 - right].feedback.text == "Look again."
    assert question.feedback.text == "Because."


def test_true_or_false_may_explain_the_wrong_answer_only():
    assert [a.feedback.text for a in read("It is.{F#No, it is not.}").answers] == [
        "No, it is not.",
        "",
    ]


def test_matching_pairs_are_joined_by_arrows():
    question = read("Match.{=Lesotho -> Maseru = South Africa->Pretoria\n= -> Gaborone}")
    assert question.kind == gift.MATCHING
    pairs = [(answer.text.text, answer.match) for answer in question.answers]
    assert pairs == [("Lesotho", "Maseru"), ("South Africa", "Pretoria"), ("", "Gaborone")]


def test_ordering_is_read_as_moodle_writes_it():
    options = "3 ALL VERTICAL ABSOLUTE_POSITION SHOW none"
    question = read(f"::steps::[html]Order.{{>{options}\nAsk\nWrite = sign\nGo\n}}")
    assert (question.kind, question.title) == (gift.ORDERING, "steps")
    assert [answer.text.text for answer in question.answers] == ["Ask", "Write = sign", "Go"]


def test_words_after_the_braces_leave_a_gap():
    question = read("A pass costs {~much =nothing} at the border.")
    assert question.text.text == "A pass costs _____ at the border."
    assert question.kind == gift.SINGLE


def test_words_without_braces_are_a_description():
    assert read("::story::Palesa is offered work.\nFar away.").kind == gift.DESCRIPTION


def test_titles_categories_and_comments_stay_with_their_question():
    written = """
    // for teachers
    $CATEGORY: Quizzes/Crossing

    // first
    ::q-1::It is.{T}

    ::q-2:: So is this. {
        // not an answer = not one
        ~no
        =yes
    }
    """
    first, second = parse(written).questions
    assert first.comments == ("for teachers", "first")
    assert (first.category, first.title, first.line) == ("Quizzes/Crossing", "q-1", 6)
    assert (second.category, second.title, second.line) == ("Quizzes/Crossing", "q-2", 8)
    assert [answer.text.text for answer in second.answers] == ["no", "yes"]


def test_a_question_right_below_its_category_is_read():
    assert read("$CATEGORY: Crossing\nIt is.{T}").category == "Crossing"


def test_a_format_holds_for_the_parts_unless_they_name_their_own():
    question = read("::t:: [markdown]**Who**?{=[plain]a < b#why ~[html]<b>c</b>#[moodle]d ~[e]f}")
    formats = [(answer.text.format, answer.feedback.format) for answer in question.answers]
    assert question.text == gift.Text("**Who**?", "markdown")
    assert formats[0] == ("plain", "markdown")
    assert formats[1] == ("html", "moodle")
    assert question.answers[2].text == gift.Text("[e]f", "markdown")


def test_escaped_characters_are_only_characters():
    question = read(r"::a\:\:b::Is 2 \= 2 \{yes\}?\nSay so.{~ \~ \# no =\= \\ yes \d#C\:\\n}")
    assert question.title == "a::b"
    assert question.text.text == "Is 2 = 2 {yes}?\nSay so."
    assert words(question) == [("~ # no", 0, ""), ("= \\ yes \\d", 100, "C:\\n")]


def test_general_feedback_is_the_last_of_all():
    question = read("Who?{=I#good ~You#bad\n####[html]<p>Because</p>}")
    assert question.feedback == gift.Text("<p>Because</p>", "html")
    assert words(question) == [("I", 100, "good"), ("You", 0, "bad")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_on_any_machine(end):
    written = f"One.{{T}}{end}{end}Two.{{F}}{end}"
    assert [question.line for question in parse(written).questions] == [1, 3]
