"""A page that is not marked sensitive asks no question of a sensitive check; it may lead to it."""

import pytest
from question_places import in_place

from core import publication
from guides.models import GuidePage

PASSPORT = "Who keeps the passport?"


@pytest.fixture(autouse=True)
def _published_for_a_reason():
    """Here the rule of publication holds, as it does on the site."""


def refused(quiz, question, **fields):
    guide = GuidePage(title="Offer", body=[in_place(quiz, question)], **fields)
    return [words for words in publication.refusals(guide) if "sensitive" in words]


def test_a_question_of_a_sensitive_check_is_refused(knowledge_quiz):
    knowledge_quiz.sensitive = True
    knowledge_quiz.save_base()
    [words] = refused(knowledge_quiz, PASSPORT)
    assert "Quiz know" in words
    assert refused(knowledge_quiz, None) == []
    assert refused(knowledge_quiz, PASSPORT, sensitive=True) == []


def test_a_question_of_another_quiz_is_not(knowledge_quiz):
    assert refused(knowledge_quiz, PASSPORT) == []
