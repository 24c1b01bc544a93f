"""Quizzes: pages, their questions, and the results they lead to."""

from .pages import QuizIndexPage, QuizPage
from .questions import Choice, Question
from .results import ResultBand

__all__ = ["Choice", "Question", "QuizIndexPage", "QuizPage", "ResultBand"]
