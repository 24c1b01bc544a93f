"""Whatever the figures are, the words of a result never say that anything is safe."""

import pytest
from django.utils import translation

from core import languages
from quizzes.sums import rules
from quizzes.sums.choices import FIGURES, LABELS, SIGNS
from quizzes.wording import claims_of_safety


@pytest.mark.parametrize("code", languages.codes())
def test_its_own_words(code):
    with translation.override(code):
        said = [
            *FIGURES.values(),
            *LABELS.values(),
            *(text for sign in SIGNS.values() for text in sign),
        ]
        assert [claims_of_safety(str(text)) for text in said] == [[]] * len(said)


@pytest.mark.parametrize("code", languages.codes())
def test_its_page(send, code):
    html = send(code, pay="1000").content.decode()
    result = html.split('<section class="result"')[1].split("</section>")[0]
    assert claims_of_safety(result) == []


def test_every_sign_says_what_to_do():
    assert set(SIGNS) == set(rules.LEVELS)
    assert all(sign.told and sign.action for sign in SIGNS.values())
