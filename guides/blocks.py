"""The body of a guide: guidance, prompts to get help, and sums."""

from core.blocks import GuidanceBlocks
from quizzes.sums.blocks import SumsBlock
from referral.blocks import ContactPromptBlock


class GuideBlocks(GuidanceBlocks):
    """Everything a guide may hold."""

    contact = ContactPromptBlock()
    sums = SumsBlock()
