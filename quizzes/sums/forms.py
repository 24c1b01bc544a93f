"""The form that a reader fills in: ten questions, nothing required, nothing kept."""

from django import forms
from django.utils.functional import cached_property

from core.localized import localized

from . import rules
from .choices import GROUPS, LABELS, NOT_A_NUMBER, NOTHING_WRITTEN
from .results import grouped


class NumberField(forms.Field):
    """A number as people write it, in hundredths; None when empty."""

    def __init__(self, most, example):
        attrs = {"inputmode": "decimal", "autocomplete": "off", "maxlength": 40, "data-most": most}
        super().__init__(required=False, widget=forms.TextInput(attrs))
        self.most, self.example = most, example

    @property
    def complaint(self):
        words = {"most": grouped(self.most // 100), "example": grouped(self.example)}
        return NOT_A_NUMBER % words

    def to_python(self, value):
        try:
            number = rules.hundredths(value or "")
        except ValueError:
            number = self.most + 1
        if number is not None and number > self.most:
            raise forms.ValidationError(self.complaint)
        return number


def _money():
    return NumberField(rules.MOST_MONEY, example=1200)


class SumsForm(forms.Form):
    """What somebody is told about a job. ``value``: the block's, for its labels and limits."""

    nothing_written = NOTHING_WRITTEN

    fee = _money()
    transport = _money()
    papers = _money()
    borrowed = _money()
    interest = NumberField(rules.MOST_INTEREST, example=5)
    worked_off = forms.BooleanField(
        required=False, widget=forms.CheckboxInput({"autocomplete": "off"})
    )
    pay = _money()
    food = _money()
    lodging = _money()
    other = _money()

    def __init__(self, value, key, data=None):
        super().__init__(data, auto_id=f"{key}-%s")
        self.value = value
        for name, field in self.fields.items():
            field.label = localized(value, name) or LABELS[name]

    @property
    def groups(self):
        """[(heading, its bound fields)]"""
        return [(heading, [self[name] for name in names]) for heading, names in GROUPS]

    @property
    def mistaken(self):
        """The bound fields that hold no such number."""
        return [bound for bound in self if bound.errors]

    def clean(self):
        if not self.errors and not any(self.cleaned_data.values()):
            raise forms.ValidationError(NOTHING_WRITTEN)
        return self.cleaned_data

    @cached_property
    def result(self):
        """The rules' Result; None while there is nothing to reckon with."""
        if not self.is_bound or not self.is_valid():
            return None
        return rules.result(self._offer(), self.limits)

    @property
    def limits(self):
        return rules.Limits(self.value["months_limit"], self.value["deductions_limit"])

    def _offer(self):
        told = {name: what for name, what in self.cleaned_data.items() if what is not None}
        return rules.Offer(**told)
