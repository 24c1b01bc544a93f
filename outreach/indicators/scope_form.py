"""The filter of the report on indicators, and the form that asks for a quarterly report."""

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import District

from .. import permissions
from ..filters import readable_partners
from ..forms import KeptToPartner
from ..models import Grant, QuarterlyReport
from ..models.indicators import grant_days
from . import choosing, periods
from .forms import QUARTERS
from .scope import RISKS


def readable_grants(user):
    """All grants for those who oversee, a member's the ones of his own partners."""
    if permissions.oversees(user):
        return Grant.objects.all()
    return Grant.objects.filter(partners__in=permissions.own_partner_ids(user)).distinct()


class ScopeForm(forms.Form):
    """Period, partner, district: what the figures are of."""

    period = forms.CharField(label=_("Period"), required=False, max_length=24)
    partner = forms.ModelChoiceField(
        None, label=_("Partner"), required=False, empty_label=_("all partners")
    )
    district = forms.ModelChoiceField(
        None, label=_("District"), required=False, empty_label=_("the whole country")
    )
    verified = forms.BooleanField(label=_("Verified records only"), required=False)
    risks = forms.IntegerField(
        label=_("Questions to have right (KNOW)"),
        required=False,
        min_value=1,
        max_value=20,
        widget=forms.NumberInput(attrs={"placeholder": RISKS}),
    )

    def __init__(self, request, **kwargs):
        super().__init__(request.GET, **kwargs)
        self.grants = readable_grants(request.user)
        today = timezone.localdate()
        options = choosing.periods_to_report(today, self.grants)
        self.fields["period"].widget = forms.Select(choices=options)
        self.fields["partner"].queryset = readable_partners(request)
        self.fields["district"].queryset = District.objects.all()
        self.initial = {"period": periods.of(periods.QUARTER, today).key}
        self._show(self.data.get("period", ""))

    def _show(self, key):
        """A period that is not among the choices is one all the same."""
        found = periods.parse(key, self._grant)
        choices = self.fields["period"].widget.choices
        listed = [value for _kind, some in choices for value, _name in some]
        if found and found.key not in listed:
            self.fields["period"].widget.choices = [(found.key, found.name), *choices]

    def _grant(self, pk):
        return grant_days(pk) if self.grants.filter(pk=pk).exists() else None

    def clean_period(self):
        found = periods.parse(self.cleaned_data["period"] or self.initial["period"], self._grant)
        if found is None:
            raise forms.ValidationError(_("This is no period."))
        return found

    def clean_risks(self):
        return self.cleaned_data["risks"] or RISKS


class QuarterlyReportForm(KeptToPartner, forms.ModelForm):
    """Which quarter, which district, whose records, in which language."""

    quarter = forms.TypedChoiceField(
        label=_("Quarter"), choices=(), coerce=date.fromisoformat, empty_value=None
    )

    class Meta:
        model = QuarterlyReport
        fields = ["quarter", "district", "partner", "verified_only", "language"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        self.fields["quarter"].choices = choosing.quarters(today, QUARTERS)
        last = periods.of(periods.QUARTER, today).previous
        self.initial.setdefault("quarter", last.first.isoformat())
        self.fields["language"].choices = [
            ("", _("both languages")),
            *self.fields["language"].choices[1:],
        ]
        self.keep_to_partners_of(user)
        if not permissions.oversees(user):
            self.fields["partner"].required = True
            self.fields["partner"].help_text = ""
        self.instance.requested_by = user
