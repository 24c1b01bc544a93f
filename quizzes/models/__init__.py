"""Quizzes: pages, their questions, and the results they lead to."""

from .answers import Choice
from .pages import QuizIndexPage, QuizPage
from .questions import Question
from .results import ResultBand
from .sessions import ChoiceCount, ClassSession, ScoreCount, SessionPhase, UsedForm

__all__ = [
    "Choice",
    "ChoiceCount",
    "ClassSession",
    "Question",
    "QuizIndexPage",
    "QuizPage",
    "ResultBand",
    "ScoreCount",
    "SessionPhase",
    "UsedForm",
]
