"""Files come from Notepad, Word and Moodle: the letters are right, or the line is named."""

import pytest

from quizzes.gift.encoding import decode

WORDS = "Ke mang ea ’nang le pasa ea hao?\n‘Na, ke eona tšepo."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_letters_are_right(encoding):
    decoded = decode(WORDS.encode(encoding))
    assert (decoded.text, decoded.problems, decoded.notices) == (WORDS, [], [])


def test_utf_16_of_either_order_is_known_by_its_mark():
    assert decode(b"\xfe\xff" + WORDS.encode("utf-16-be")).text == WORDS
    assert decode(b"\xff\xfe" + WORDS.encode("utf-16-le")).text == WORDS


def test_lines_pasted_in_another_encoding_are_named():
    decoded = decode("tšepo\n".encode() + "‘na".encode("cp1252") + "\nša\n".encode())
    assert decoded.text == "tšepo\n‘na\nša\n"
    assert [(notice.line, notice.code) for notice in decoded.notices] == [(2, "other_encoding")]


def test_a_picture_is_no_text():
    decoded = decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    assert decoded.text == ""
    assert [problem.code for problem in decoded.problems] == ["not_text"]


def test_a_letter_that_cannot_be_read_is_named():
    decoded = decode("ša\nše".encode("utf-16")[:-1])
    assert [(notice.line, notice.code) for notice in decoded.notices] == [
        (2, "unreadable_character")
    ]
