"""The body of a guide: guidance, and prompts to get help."""

from core.blocks import GuidanceBlocks
from referral.blocks import ContactPromptBlock


class GuideBlocks(GuidanceBlocks):
    """Everything a guide may hold."""

    contact = ContactPromptBlock()
