"""The editing form of a contact point: tick boxes for its lists."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.choices import Country
from core.forms import PublicationForm

from .choices import SpokenLanguage


class ContactPointForm(PublicationForm):
    """Where the number can be called from, and in which languages somebody answers."""

    reachable_from = forms.MultipleChoiceField(
        label=_("Can be called from"),
        choices=Country.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages spoken"),
        choices=SpokenLanguage.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
