"""What this site has no place for is named with its line; the rest is still read."""

import pytest

from quizzes.gift import wording
from quizzes.gift.parser import parse

REFUSED = [
    ("How are you?{}", "essay", 1),
    ("How are you?{####Thank you.}", "essay", 1),
    ("How many?{#3:1}", "numerical", 1),
    ("\n// years\n\nHow many?\n{\n#\n=3:1#yes\n=%50%4}", "numerical", 6),
    ("Which town?{=Maseru =maseru}", "short_answer", 1),
    ("Which town?{Maseru}", "short_answer", 1),
    ("Which?{\n=yes\n\n~no}", "brace_not_closed", 1),
    ("Which? =yes ~no}", "brace_not_opened", 1),
    ("Which}?{=yes ~no}", "brace_not_opened", 1),
    ("One.{T}\nTwo.{F}", "second_braces", 2),
    ("Which?{\n=yes\n~#no}", "empty_answer", 3),
    ("Which?{~%50%yes}", "too_few_answers", 1),
    ("Match.{=a -> b}", "too_few_answers", 1),
    ("Match.{=a -> b\n=c}", "pair_without_arrow", 2),
    ("Order.{>2 ALL\nonly}", "too_few_answers", 2),
    ("Which?{=yes\n~no\n~%200%both}", "weight_out_of_range", 3),
    ("::title::{T}", "no_text", 1),
    ("::title::", "no_text", 1),
]


@pytest.mark.parametrize(("written", "code", "line"), REFUSED)
def test_a_question_is_refused_where_it_fails(written, code, line):
    problem = parse(written).problems[0]
    assert (problem.code, problem.line) == (code, line)


@pytest.mark.parametrize(("written", "code", "line"), REFUSED)
def test_every_refusal_says_what_to_do(written, code, line):
    sentence, advice = wording.told(parse(written).problems[0])
    assert sentence.endswith(".")
    assert advice.endswith(".")
    assert "%(" not in sentence + advice


def test_the_questions_around_a_refused_one_are_read():
    result = parse("One.{T}\n\nTwo.{}\n\nThree.{F}")
    assert [question.text.text for question in result.questions] == ["One.", "Three."]
    assert [problem.line for problem in result.problems] == [3]
