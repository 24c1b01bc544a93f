"""Codes can be called out, written on a board and typed as they come."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.sessions import codes


def test_a_code_has_six_letters_that_nobody_mixes_up():
    for _time in range(200):
        code = codes.new_code()
        assert len(code) == 6
        assert not set(code) & set("AEIOULQGBSZN0123456789")


@pytest.mark.parametrize("typed", ["CDFHJK", "cdfhjk", " cdf hjk ", "CDF-HJK", "c d f h j k"])
def test_it_is_read_however_it_is_spaced(typed):
    assert codes.read(typed) == "CDFHJK"


@given(st.text(max_size=20) | st.none())
def test_what_can_be_no_code_is_none(typed):
    code = codes.read(typed)
    assert code == "" or (len(code) == 6 and set(code) <= set(codes.ALPHABET))


def test_a_secret_is_long_and_only_its_fingerprint_is_stored():
    secret = codes.new_secret()
    assert len(secret) >= 43
    assert secret not in codes.fingerprint(secret)
    assert codes.fingerprint(secret) == codes.fingerprint(secret)
    assert codes.new_secret() != secret
