"""Titles first; what is left goes by order when it is as many; else it is not guessed."""

from quizzes.gift.pairing import keys, pair


def test_a_short_title_is_the_key_and_a_long_one_always_gives_the_same():
    short, long, again, untitled = keys(["q-1", "Grant’s tomb, part 1", "q-1", ""])
    assert short == "q-1"
    assert [long] == list(keys(["Grant’s tomb, part 1"]))
    assert len(long) == 16
    assert again not in (None, "q-1")
    assert untitled is None


def test_titles_come_first_whatever_the_order():
    assert pair(["b", "a"], {"a", "b"}, ["a", "b"]) == ["b", "a"]


def test_without_titles_the_order_decides():
    assert pair([None, None], {"a", "b"}, ["a", "b"]) == ["a", "b"]
    assert pair(["b", "x"], {"a", "b"}, ["a", "b"]) == ["b", "a"]


def test_what_is_not_as_many_is_not_guessed():
    assert pair([None], {"a", "b"}, ["a", "b"]) == [False]
    assert pair(["a", "x", "y"], {"a", "b"}, ["b"]) == ["a", False, False]


def test_in_a_quiz_that_has_the_language_all_others_are_new():
    assert pair(["a", "x", None], {"a", "b"}, []) == ["a", None, None]
    assert pair(["x"], set(), []) == [None]
