"""The body of a guide: guidance, prompts to get help, sums, and quizzes."""

from core.blocks import GuidanceBlocks
from quizzes.blocks import QuizBlock
from quizzes.sums.blocks import SumsBlock
from referral.blocks import ContactPromptBlock


class GuideBlocks(GuidanceBlocks):
    """Everything a guide may hold."""

    contact = ContactPromptBlock()
    sums = SumsBlock()
    quiz = QuizBlock()
