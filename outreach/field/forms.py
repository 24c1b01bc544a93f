"""The officer's form: one activity, up to three materials, people in five figures."""

from datetime import timedelta
from itertools import groupby

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .. import reach
from ..forms import KeptToPartner
from ..marking import marked
from ..models import Activity, MaterialEdition, MaterialUse, Reach
from ..permissions import oversees
from ..validators import refuse_figures_unless_done
from .places import PlaceNotListed

ROWS = ("", "_2", "_3")
"""Endings of the fields that name a material and its copies."""

UNUSABLE = _("This record cannot be sent under its number. Enter it again as a new record.")
CLOCK = _(
    "The clock of this phone is wrong. "
    "Set its date and time, then open the record and save it again."
)
FIRST_YEAR = 2020


def _number(label):
    return forms.IntegerField(
        label=label,
        min_value=0,
        max_value=1_000_000,
        required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )


def _day():
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


def _edition():
    editions = MaterialEdition.objects.all()
    return forms.ModelChoiceField(editions, label=_("Material"), required=False)


class EnvelopeForm(forms.Form):
    """Which record this is, and when its writer last changed it."""

    uuid = forms.UUIDField(
        widget=forms.HiddenInput, error_messages={"invalid": UNUSABLE, "required": UNUSABLE}
    )
    edited_at = forms.DateTimeField(widget=forms.HiddenInput)

    def clean_edited_at(self):
        edited_at = self.cleaned_data["edited_at"]
        tomorrow = timezone.now() + timedelta(days=1)
        if edited_at.year < FIRST_YEAR or edited_at > tomorrow:
            raise ValidationError(CLOCK)
        return edited_at


class FieldForm(KeptToPartner, PlaceNotListed, forms.ModelForm):
    """An activity as it is logged where it happened; the model's own rules hold.

    For nobody (``user`` None) it is the shell on a phone: empty lists, no data of anybody.
    """

    women = _number(_("Women"))
    men = _number(_("Men"))
    girls = _number(_("Girls"))
    boys = _number(_("Boys"))
    unknown = _number(_("Not known"))
    edition, copies = _edition(), _number(_("Copies given away"))
    edition_2, copies_2 = _edition(), _number(_("Copies given away"))
    edition_3, copies_3 = _edition(), _number(_("Copies given away"))

    class Meta:
        model = Activity
        fields = [
            "partner",
            "community",
            "type",
            "starts_on",
            "ends_on",
            "status",
            "basis",
            "reach_kind",
            "co_partners",
            "grant",
            "facilitator_language",
            "audiences",
            "on_behalf_of",
            "register_number",
            "register_office",
            "notes",
        ]
        widgets = {
            "starts_on": _day(),
            "ends_on": _day(),
            "co_partners": forms.CheckboxSelectMultiple,
            "audiences": forms.CheckboxSelectMultiple,
            "notes": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, data=None, *, user, instance, initial=None):
        super().__init__(
            data, instance=instance, initial=_said_by(instance) | (initial or {}), label_suffix=""
        )
        # These are folded away: what a record from a phone leaves out has its usual value.
        for name in ("status", "basis", "reach_kind"):
            self.fields[name].required = False
        self.fields["community"].required = False  # or a place that is not in the list
        if user is None:
            self._keep_to([])
        else:
            self.keep_to_partners_of(user)
        if user is None or not oversees(user):
            del self.fields["co_partners"]  # who the other partners are is not a partner's matter
        places = self.fields["community"]
        places.choices = _communities(places.queryset) if user else [_choose()]
        editions = _editions(instance) if user else [_none()]
        for row in ROWS:
            self.fields[f"edition{row}"].choices = editions

    def clean(self):
        cleaned = super().clean()
        for name in ("status", "basis", "reach_kind"):
            if not cleaned.get(name) and name not in self.errors:
                cleaned[name] = Activity._meta.get_field(name).default
        self.clean_place()
        return cleaned

    def _get_validation_exclusions(self):
        exclude = super()._get_validation_exclusions()
        return exclude | {"community"} if self.names_a_place() else exclude

    def _post_clean(self):
        super()._post_clean()
        if "starts_on" in self.errors or "ends_on" in self.errors:
            return
        self.uses = [use for row in ROWS if (use := self._use(row))]
        editions = [use.edition_id for use in self.uses]
        if len(editions) != len(set(editions)):
            self.add_error("edition_2", _("Name each material once, with all its copies."))
        try:
            refuse_figures_unless_done(self.instance, *self.figures())
        except ValidationError as refused:
            self.add_error(None, refused)

    def _use(self, row):
        """The material of one row, checked by its own rules; None when there is none."""
        edition = self.cleaned_data.get(f"edition{row}")
        copies = self.cleaned_data.get(f"copies{row}")
        if edition is None:
            if copies and f"edition{row}" not in self.errors:
                self.add_error(f"edition{row}", _("Say of which material."))
            return None
        use = MaterialUse(activity=self.instance, edition=edition, copies=copies or 0)
        try:
            use.clean()
        except ValidationError as refused:
            for name, errors in refused.error_dict.items():
                self.add_error(f"{name}{row}", errors)
        return use

    def figures(self):
        """{"women": 12, …} of those above nought."""
        return {
            name: self.cleaned_data[name] for name in reach.QUICK if self.cleaned_data.get(name)
        }

    def save(self, commit=True):
        self.instance.uses.set(self.uses)
        self.instance.reach.set(
            Reach(sex=reach.QUICK[name][0], age=reach.QUICK[name][1], count=count)
            for name, count in self.figures().items()
        )
        return super().save(commit)

    def marked_notes(self):
        """The notes as typed, with what looks like a person's data marked; '' when nothing does."""
        return marked(self["notes"].value() or "")


def _said_by(activity):
    """What the fields beside the model's own show of a stored record."""
    if activity.pk is None:
        return {}
    said = {name: count for name, count in activity.figures.items() if count}
    for row, use in zip(ROWS, activity.uses.all(), strict=False):
        said |= {f"edition{row}": use.edition_id, f"copies{row}": use.copies}
    if activity.ends_on == activity.starts_on:
        said["ends_on"] = None
    return said


def _communities(places):
    """Communities below their districts, those abroad below their country."""
    found = places.select_related("district")
    grouped = groupby(found, key=lambda place: place.district or place.get_country_display())
    groups = [(str(where), [(place.pk, str(place)) for place in group]) for where, group in grouped]
    return [_choose(), *groups]


def _choose():
    return ("", gettext("Choose"))


def _none():
    return ("", gettext("None"))


def _editions(activity):
    """What may be handed out today, and what this record already names."""
    used = [use.edition_id for use in activity.uses.all()] if activity.pk else []
    found = MaterialEdition.objects.current() | MaterialEdition.objects.filter(pk__in=used)
    # The pages of the site come last: there are many.
    found = found.order_by("material__automatic", *MaterialEdition._meta.ordering)
    return [_none(), *((edition.pk, str(edition)) for edition in found)]
