"""A prompt to get help, with the contacts that can be called today."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import Parallel, ParallelStructBlock
from core.blocks.body import RICH_TEXT
from core.choices import Country

from . import contacts


class ContactPromptBlock(ParallelStructBlock):
    """Words that lead to help; the site adds the current contacts and the help page itself."""

    safety_critical = True

    text = Parallel(blocks.RichTextBlock, label=_("Prompt"), features=RICH_TEXT)
    country = blocks.ChoiceBlock(
        choices=Country.choices, required=False, label=_("Contacts that can be called from")
    )

    class Meta:
        icon = "help"
        label = _("Prompt to get help")
        description = _("Your words, then the current contacts and the link to the help page")
        group = _("Guidance")
        template = "referral/blocks/contact_prompt.html"

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        request = context.get("request")
        return context | contacts.prompt_context(request, value["country"])
