"""Blocks that tell a reader what to do: steps, checklists, papers, warnings, facts."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..choices import FactCountry, Grade
from .body import RICH_TEXT, BodyBlocks
from .parallel import Parallel, ParallelStructBlock, critical


class StepBlock(ParallelStructBlock):
    """One step."""

    title = Parallel(blocks.CharBlock, label=_("Step"))
    text = Parallel(blocks.RichTextBlock, label=_("How"), features=RICH_TEXT)


class StepsBlock(ParallelStructBlock):
    """Steps in order."""

    title = Parallel(blocks.CharBlock, label=_("Title"))
    items = blocks.ListBlock(StepBlock(), label=_("Steps"))
    critical = critical()

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        description = _("What to do, in order")
        group = _("Guidance")
        template = "core/blocks/steps.html"


class CheckBlock(ParallelStructBlock):
    """One thing to tick off."""

    text = Parallel(blocks.CharBlock, label=_("Text"))


class ChecklistBlock(ParallelStructBlock):
    """Things to tick off; on paper, a box before each."""

    title = Parallel(blocks.CharBlock, label=_("Title"))
    items = blocks.ListBlock(CheckBlock(), label=_("Items"))
    critical = critical()

    class Meta:
        icon = "tick"
        label = _("Checklist")
        description = _("Things to tick off, on paper too")
        group = _("Guidance")
        template = "core/blocks/checklist.html"


class PaperBlock(ParallelStructBlock):
    """A document one needs, what it costs and where to get it."""

    safety_critical = True

    name = Parallel(blocks.CharBlock, label=_("Document"))
    where = Parallel(blocks.CharBlock, label=_("Where to get it"))
    cost = Parallel(blocks.CharBlock, label=_("What it costs"))
    note = Parallel(blocks.RichTextBlock, label=_("Note"), features=RICH_TEXT)
    check_by = blocks.DateBlock(required=False, label=_("Check again by"))

    class Meta:
        icon = "doc-full"
        label = _("Document you need")
        description = _("A paper, what it costs and where to get it")
        group = _("Guidance")
        template = "core/blocks/paper.html"


class WarningBlock(ParallelStructBlock):
    """A warning sign, always with what to do."""

    safety_critical = True

    level = blocks.ChoiceBlock(
        choices=[("stop", _("Stop")), ("ask_first", _("Ask first"))],
        default="ask_first",
        label=_("Level"),
    )
    sign = Parallel(blocks.CharBlock, label=_("What you see or hear"))
    action = Parallel(blocks.RichTextBlock, label=_("What to do"), features=RICH_TEXT)

    class Meta:
        icon = "warning"
        label = _("Warning sign")
        description = _("What you see, and what to do about it")
        group = _("Guidance")
        template = "core/blocks/warning.html"

    def publication_errors(self, value):
        if any(value[name] for name in value if name.startswith("sign_")) and not value.tr.action:
            return [_("A warning sign must say what to do.")]
        return []


class FactBlock(ParallelStructBlock):
    """A fact with its source, the country it holds in, and until when to trust it."""

    safety_critical = True

    text = Parallel(blocks.RichTextBlock, label=_("Fact"), features=RICH_TEXT)
    legal = blocks.BooleanBlock(required=False, label=_("This is the law"))
    country = blocks.ChoiceBlock(choices=FactCountry.choices, required=False, label=_("Holds in"))
    source = blocks.CharBlock(required=False, label=_("Source"))
    grade = blocks.ChoiceBlock(
        choices=Grade.choices, default=Grade.MEDIUM, label=_("Grade of the source")
    )
    valid_until = blocks.DateBlock(required=False, label=_("Valid until"))
    check_by = blocks.DateBlock(required=False, label=_("Check again by"))

    class Meta:
        icon = "info-circle"
        label = _("Fact")
        description = _("A law, a right, a sum or a rule, with its source and dates")
        group = _("Guidance")
        template = "core/blocks/fact.html"

    def publication_errors(self, value):
        if value.get("legal") and not value.get("country"):
            return [_("A legal fact must say in which country it holds.")]
        return []

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        return context | {
            "country": FactCountry(value["country"]).label if value.get("country") else "",
            "may_have_changed": self.may_have_changed(value),
        }

    @staticmethod
    def may_have_changed(value):
        """Has the day passed until which the fact was valid, or by which it should be checked?"""
        days = [day for day in (value.get("valid_until"), value.get("check_by")) if day]
        return any(day < timezone.localdate() for day in days)


class GuidanceBlocks(BodyBlocks):
    """The body of pages that tell people what to do."""

    steps = StepsBlock()
    checklist = ChecklistBlock()
    warning = WarningBlock()
    fact = FactBlock()
    document = PaperBlock()
