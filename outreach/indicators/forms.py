"""Forms of targets and of figures entered by hand: periods are chosen, never typed."""

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from . import catalogue, choosing

QUARTERS = 20
"""Five years back: who corrects an older figure finds its quarter in the list all the same."""


class ReportedFigureForm(WagtailAdminModelForm):
    """One number for a district and a quarter."""

    quarter = forms.TypedChoiceField(
        label=_("Quarter"), choices=(), coerce=date.fromisoformat, empty_value=None
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        quarters = choosing.quarters(timezone.localdate(), QUARTERS, self.instance.quarter)
        self.fields["quarter"].choices = [("", "---------"), *quarters]

    def save(self, commit=True):
        if self.for_user:
            self.instance.entered_by = self.for_user
        return super().save(commit)


class TargetForm(WagtailAdminModelForm):
    """What an indicator should reach in a period."""

    period = forms.ChoiceField(label=_("Period"), choices=())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        found = choosing.periods_to_plan(timezone.localdate(), self.instance.period)
        self.fields["period"].choices = [("", "---------"), *found]

    def clean(self):
        cleaned = super().clean()
        in_per_cent = cleaned.get("indicator") in catalogue.RATES
        if in_per_cent and (cleaned.get("value") or 0) > 100:
            self.add_error("value", _("In per cent and in percentage points, 100 is the most."))
        return cleaned
