"""The block that puts the sums on a guide or beside a risk check."""

from django.urls import reverse
from django.utils.formats import get_format
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from core import languages
from core.blocks import Parallel, ParallelStructBlock
from core.blocks.body import RICH_TEXT
from referral import contacts

from ..wording import claims_of_safety
from .choices import LABELS
from .forms import SumsForm
from .results import shown


def in_languages(*stems):
    """The block children that hold these texts, one for each language of each."""
    return [f"{stem}_{code}" for stem in stems for code in languages.codes()]


def _question(name):
    return Parallel(blocks.CharBlock, label=LABELS[name])


class SumsBlock(ParallelStructBlock):
    """Sums that a reader does for himself; what he writes is kept nowhere."""

    safety_critical = True

    title = Parallel(blocks.CharBlock, label=_("Title"))
    intro = Parallel(blocks.RichTextBlock, label=_("Introduction"), features=RICH_TEXT)
    note = Parallel(
        blocks.RichTextBlock, label=_("What every result says at its end"), features=RICH_TEXT
    )
    months_limit = blocks.IntegerBlock(
        required=False,
        default=6,
        min_value=0,
        label=_("Months of work to pay it back: a warning above"),
        help_text=_("Empty: no warning."),
    )
    deductions_limit = blocks.IntegerBlock(
        required=False,
        default=50,
        min_value=0,
        max_value=100,
        label=_("Per cent of the pay that is taken off: a warning above"),
        help_text=_("Empty: no warning."),
    )
    fee = _question("fee")
    transport = _question("transport")
    papers = _question("papers")
    borrowed = _question("borrowed")
    interest = _question("interest")
    worked_off = _question("worked_off")
    pay = _question("pay")
    food = _question("food")
    lodging = _question("lodging")
    other = _question("other")

    class Meta:
        icon = "table"
        label = _("What a job costs")
        description = _("Sums: what a job really costs, and when the debt is paid")
        group = _("Guidance")
        template = "quizzes/sums/sums.html"
        form_layout = BlockGroup(
            [
                *in_languages("title", "intro", "note"),
                "months_limit",
                "deductions_limit",
                BlockGroup(
                    in_languages(*LABELS),
                    heading=_("Questions in other words (empty: as their names here say)"),
                    classname="bilingual-block collapsed",
                    label_format="",
                ),
            ]
        )

    def publication_errors(self, value):
        found = [
            word
            for code in languages.codes()
            for text in self.text_in(value, code)
            for word in claims_of_safety(text)
        ]
        if not found:
            return []
        return [_("Sums never say “%s”: figures do not show everything.") % ", ".join(found)]

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        page, request = context.get("page"), context.get("request")
        child = next((child for child in placed(page) if child.value is value), None)
        key = f"sums-{child.id if child else ''}"
        form = context.get("sums_form") or SumsForm(value, key)
        return context | {
            "key": key,
            "form": form,
            "address": address(page, child),
            "shown": shown(form.result),
            "help_page": contacts.help_page(request),
            "thousands": get_format("THOUSAND_SEPARATOR"),
        }


def placed(page):
    """The stream children of ``page`` that are sums, wherever its bilingual streams hold them."""
    for name in getattr(page, "bilingual_streams", ()):
        for child in getattr(page, name, ()):
            if isinstance(child.block, SumsBlock):
                yield child


def address(page, child):
    """Where the form of a saved block is sent; '' for one that is only previewed."""
    if child is None or not (page.pk and child.id):
        return ""
    return reverse("sums", args=[page.pk, child.id])
