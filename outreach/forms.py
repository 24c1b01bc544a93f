"""Editing forms that keep a record with its partner, and people counted once."""

from django import forms
from django.utils.translation import gettext_lazy as _
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.forms import WagtailAdminModelForm

from . import permissions, reach
from .places import places_for
from .validators import refuse_figures_unless_done

ROW_FIELDS = ("sex", "age", "count", "audience_group", "profession", "disability")
KEY_FIELDS = tuple(name for name in ROW_FIELDS if name != "count")


class KeptToPartner:
    """Mixin: a member of one partner records for it, whatever the browser sends."""

    def keep_to_partners_of(self, user):
        if not permissions.oversees(user):
            self._keep_to(permissions.own_partner_ids(user), places_for(user))

    def _keep_to(self, own, places=None):
        if "partner" in self.fields:
            field = self.fields["partner"]
            field.queryset = field.queryset.filter(pk__in=own)
            if len(own) == 1:
                self.initial["partner"] = own[0]
                field.disabled = True
        if "community" in self.fields and places is not None:
            self.fields["community"].queryset = places
        if "grant" in self.fields:
            field = self.fields["grant"]
            field.queryset = field.queryset.filter(partners__in=own).distinct()


class PartnerRecordForm(KeptToPartner, WagtailAdminModelForm):
    """A record of a partner on an admin screen."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.for_user:
            self.keep_to_partners_of(self.for_user)


class ReachFormSet(BaseChildFormSet):
    """The detailed rows; a record that was entered quickly shows none."""

    def __init__(self, data=None, files=None, instance=None, queryset=None, **kwargs):
        rows = list(instance.reach.all()) if instance else []
        self.quick_rows = rows if all(reach.is_quick(row) for row in rows) else []
        shown = instance.reach.none() if self.quick_rows else queryset
        super().__init__(data, files, instance=instance, queryset=shown, **kwargs)

    def filled_rows(self):
        """The values of every row that stays."""
        kept = [form for form in self.forms if form not in self.deleted_forms]
        values = [form.cleaned_data for form in kept if form.cleaned_data.get("count")]
        return [{name: value[name] for name in ROW_FIELDS} for value in values]

    def clean(self):
        super().clean()
        if any(self.errors):
            return
        keys = [tuple(row[name] for name in KEY_FIELDS) for row in self.filled_rows()]
        if len(keys) != len(set(keys)):
            raise forms.ValidationError(
                _("Two rows count the same people (same sex, age and details): make them one.")
            )

    def save(self, commit=True):
        """Nothing: the form around it writes all rows of the activity anew."""
        return []


def _share_choices(rows):
    """Ask for the choices of a select once, not once a row."""
    choices = {}
    for row in rows:
        for name, field in row.fields.items():
            if isinstance(field, forms.ModelChoiceField) and not field.widget.is_hidden:
                if name not in choices:
                    choices[name] = list(field.choices)
                field.choices = choices[name]


def _people(label):
    return forms.IntegerField(label=label, min_value=0, max_value=1_000_000, required=False)


class ActivityForm(PartnerRecordForm):
    """An activity with its people, by five quick figures or by a table, never both."""

    women = _people(_("Women"))
    men = _people(_("Men"))
    girls = _people(_("Girls"))
    boys = _people(_("Boys"))
    unknown = _people(_("Not known"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for formset in self.formsets.values():
            _share_choices(formset.forms)
        for row in self.formsets["reach"].quick_rows if "reach" in self.formsets else []:
            self.initial[reach.figure_of(row.sex, row.age)] = row.count

    def _post_clean(self):
        super()._post_clean()
        # The rules about editions and figures ask for the days and status of the activity.
        for formset in self.formsets.values():
            for form in formset.forms:
                form.instance.activity = self.instance

    def is_valid(self):
        if not super().is_valid():
            return False
        self._refuse_figures_unless_done()
        if "reach" in self.formsets and self._quick() and self.formsets["reach"].filled_rows():
            self.add_error(
                "women",
                _("Count people once: either these figures or the table by sex and age, not both."),
            )
        return not self.errors

    def _refuse_figures_unless_done(self):
        try:
            refuse_figures_unless_done(self.instance, *self._quick())
        except forms.ValidationError as refused:
            self.add_error(None, refused)

    def _quick(self):
        return {
            name: self.cleaned_data[name] for name in reach.QUICK if self.cleaned_data.get(name)
        }

    def _rows(self):
        quick = [
            {"sex": reach.QUICK[name][0], "age": reach.QUICK[name][1], "count": count}
            for name, count in self._quick().items()
        ]
        return quick or self.formsets["reach"].filled_rows()

    def save(self, commit=True):
        if self.instance.pk is None and self.for_user:
            self.instance.entered_by = self.for_user
        self.instance.edit_now()
        if "reach" in self.formsets:
            row_class = self.formsets["reach"].model
            self.instance.reach.set([row_class(**row) for row in self._rows()])
        with self.instance.changed_by(self.for_user):
            return super().save(commit)
