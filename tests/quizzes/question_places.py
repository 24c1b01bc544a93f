"""Quizzes within the body of a guide or a lesson, as an editor places them."""

import re
from uuid import UUID


def block_id(number):
    return str(UUID(int=number))


def in_place(quiz, question=None, number=1, **intro):
    """A block of the body: a card, or the ``question`` (by its English text) of ``quiz``."""
    found = quiz.questions.get(text_en=question) if question else None
    value = {"quiz": quiz.pk, "question": found.key if found else "", **intro}
    return {"type": "quiz", "id": block_id(number), "value": value}


def keys_of(quiz, question, *answers):
    """The values that choose ``answers`` (English texts)."""
    choices = quiz.questions.get(text_en=question).choices
    return [choices.get(text_en=words).key for words in answers]


def section(response, number=1):
    """The HTML of one block on the page."""
    start = f'<section class="quiz-here" id="quiz-{block_id(number)}">'
    return response.text.split(start)[1].split("</section>")[0] if start in response.text else ""


def words(html):
    return re.sub(r"[ \n]+", " ", re.sub("<[^>]+>", " ", html))
