"""Questions with awkward characters, for hypothesis."""

from decimal import Decimal

from hypothesis import strategies as st

from quizzes.gift import questions as gift

AWKWARD = st.sampled_from(
    list("\\:#={}~[]%/<>&-0 \n\r\t\x0b\x0c\x85\u2028\0abšò’") + ["->", "####"]
)
WORDS = st.lists(AWKWARD, max_size=12).map("".join)
SOMETHING = WORDS.map(lambda words: f"x{words}") | WORDS.map(lambda words: f"{words}x")
FORMATS = st.sampled_from(gift.FORMATS)
TEXTS = st.builds(gift.Text, WORDS, FORMATS)
NEEDED = st.builds(gift.Text, SOMETHING, FORMATS)
WEIGHTS = st.sampled_from([gift.NONE, gift.FULL, Decimal("33.33333"), Decimal(-50)])


def answers(**parts):
    return st.lists(st.builds(gift.Answer, **parts), min_size=2, max_size=5).map(tuple)


def questions_of(kinds, found):
    return st.builds(
        gift.Question,
        kind=kinds,
        text=NEEDED,
        title=WORDS,
        answers=found,
        feedback=TEXTS,
        category=WORDS,
        comments=st.lists(WORDS, max_size=2).map(tuple),
    )


CHOICES = answers(text=NEEDED, weight=WEIGHTS, feedback=TEXTS)
TRUTHS = st.tuples(TEXTS, TEXTS, st.booleans()).map(
    lambda drawn: (
        gift.Answer(weight=gift.FULL if drawn[2] else gift.NONE, feedback=drawn[0]),
        gift.Answer(weight=gift.NONE if drawn[2] else gift.FULL, feedback=drawn[1]),
    )
)
QUESTIONS = (
    questions_of(st.sampled_from([gift.SINGLE, gift.SEVERAL]), CHOICES)
    | questions_of(st.just(gift.TRUE_FALSE), TRUTHS)
    | questions_of(st.just(gift.MATCHING), answers(text=NEEDED, match=WORDS))
    | questions_of(st.just(gift.ORDERING), answers(text=NEEDED))
    | questions_of(st.just(gift.DESCRIPTION), st.just(()))
)
