"""Lessons, their parts, and the safeguarding card that leads every one of them."""

from .card import SafeguardingCard
from .pages import LessonIndexPage, LessonPage
from .parts import Activity, KeyWord, LinkedGuide, Objective

__all__ = [
    "Activity",
    "KeyWord",
    "LessonIndexPage",
    "LessonPage",
    "LinkedGuide",
    "Objective",
    "SafeguardingCard",
]
