"""The form of an activity: what, where, whose, with which materials, with how many people."""

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from .forms import ReachFormSet
from .permissions import OVERSEE


class ReachPanel(InlinePanel):
    """The table of people by sex and age; see ReachFormSet."""

    def get_form_options(self):
        options = super().get_form_options()
        options["formsets"][self.relation_name]["formset"] = ReachFormSet
        return options


ACTIVITY = [
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
    FieldPanel("notes"),
]
