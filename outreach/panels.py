"""The form of an activity: what, where, whose, with which materials, with how many people."""

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
)

from .forms import ReachFormSet
from .marking import marked
from .permissions import OVERSEE


class ReachPanel(InlinePanel):
    """The table of people by sex and age; see ReachFormSet."""

    def get_form_options(self):
        options = super().get_form_options()
        options["formsets"][self.relation_name]["formset"] = ReachFormSet
        return options


class NotesPanel(FieldPanel):
    """Free text that, when it is refused, is shown with what is refused in it marked."""

    class BoundPanel(FieldPanel.BoundPanel):
        template_name = "outreach/admin/review_notes.html"

        def get_context_data(self, parent_context=None):
            typed = self.bound_field.value() if self.bound_field else ""
            return super().get_context_data(parent_context) | {"marked": marked(typed or "")}


class AskedPanel(HelpPanel):
    """What the coordinator asks of a record that was sent back; nothing otherwise."""

    class BoundPanel(HelpPanel.BoundPanel):
        def is_shown(self):
            return super().is_shown() and self.instance.is_sent_back


ACTIVITY = [
    AskedPanel(template="outreach/admin/review_asked.html"),
    FieldRowPanel([FieldPanel("type"), FieldPanel("status")]),
    FieldPanel("community"),
    FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
    FieldPanel("partner"),
    FieldPanel("co_partners", permission=OVERSEE, widget=CheckboxSelectMultiple),
    FieldPanel("grant"),
    InlinePanel(
        "uses",
        heading=_("Materials used"),
        label=_("Material"),
        panels=[FieldPanel("edition"), FieldPanel("copies")],
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("reach_kind"), FieldPanel("basis")]),
            FieldRowPanel([FieldPanel("register_number"), FieldPanel("register_office")]),
            FieldPanel("targeted"),
            FieldRowPanel(
                [
                    FieldPanel("women"),
                    FieldPanel("men"),
                    FieldPanel("girls"),
                    FieldPanel("boys"),
                    FieldPanel("unknown"),
                ]
            ),
        ],
        _("People reached"),
        help_text=_("Either these figures or the table below, never both."),
    ),
    ReachPanel(
        "reach",
        heading=_("People reached, by sex and age"),
        label=_("Row"),
        panels=[
            FieldRowPanel([FieldPanel("sex"), FieldPanel("age"), FieldPanel("count")]),
            FieldRowPanel(
                [
                    FieldPanel("audience_group"),
                    FieldPanel("profession"),
                    FieldPanel("disability"),
                ]
            ),
        ],
    ),
    FieldPanel("audiences", widget=CheckboxSelectMultiple),
    FieldPanel("facilitator_language"),
    FieldPanel("on_behalf_of"),
    FieldPanel("partner_reference"),
    NotesPanel("notes"),
]
