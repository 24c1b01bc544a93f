"""The body of a guide: guidance, and prompts to get help."""

from referral.blocks import ContactPromptBlock

from core.blocks import GuidanceBlocks


class GuideBlocks(GuidanceBlocks):
    """Everything a guide may hold."""

    contact = ContactPromptBlock()
