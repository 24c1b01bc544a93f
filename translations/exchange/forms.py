"""What to export, which file to import, and what of it to take in."""

from django import forms
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page

from core import languages

from ..files import FORMATS
from ..files.reading import MAX_BYTES
from ..filters import kind_choices
from ..models import State
from .opened import stored_item, title_of
from .outcomes import ON_REQUEST, Outcome
from .selection import Selection

TO_DO = (State.MISSING, State.OUTDATED, State.IN_TRANSLATION)


class ExportForm(forms.Form):
    """Which texts, into which language, as which kind of file."""

    item = forms.CharField(required=False, widget=forms.HiddenInput)
    pair = forms.ChoiceField(label=_("Languages"))
    format = forms.ChoiceField(
        label=_("Kind of file"),
        choices=[(each.name, each.label) for each in FORMATS.values()],
        initial="xlsx",
    )
    states = forms.MultipleChoiceField(
        label=_("Texts that are"),
        choices=State.choices,
        initial=TO_DO,
        widget=forms.CheckboxSelectMultiple,
    )
    page = forms.ModelChoiceField(
        label=_("Only this page"),
        queryset=Page.objects.filter(depth__gt=1),
        required=False,
        widget=AdminPageChooser,
    )
    below = forms.BooleanField(label=_("With all pages below it"), required=False, initial=True)
    kind = forms.ChoiceField(label=_("Only this kind"), required=False)

    def __init__(self, *args, codes, **kwargs):
        """``codes``: the languages that may be translated into."""
        super().__init__(*args, **kwargs)
        self.fields["pair"].choices = pairs_into(codes)
        self.fields["kind"].choices = [("", _("all kinds")), *kind_choices()]
        if self.only:
            for name in ("page", "below", "kind"):
                del self.fields[name]

    @property
    def only(self):
        """The one thing to export, when the way here began at it; None otherwise."""
        return stored_item(self["item"].value() or "")

    @property
    def item_title(self):
        return title_of(self.only)

    def clean_item(self):
        name = self.cleaned_data["item"]
        if name and self.only is None:
            raise ValidationError(_("This is no longer there."))
        return name

    def selection(self):
        source, target = self.cleaned_data["pair"].split("-")
        names = ("states", "kind", "item", "page", "below")
        chosen = {name: self.cleaned_data[name] for name in names if name in self.cleaned_data}
        return Selection(source, target, **chosen)


def pairs_into(codes):
    """[("en-st", "English → Sesotho")] for each of ``codes``."""
    names = languages.names()
    return [
        (f"{source}-{target}", f"{names[source]} → {names[target]}")
        for target in codes
        for source in languages.codes()
        if source != target
    ]


class UploadForm(forms.Form):
    """A file that a translator gave back."""

    file = forms.FileField(
        label=_("File"), help_text=_("An XLSX, PO or XLIFF file that was exported from here.")
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > MAX_BYTES:
            raise ValidationError(
                _("The file is larger than %(limit)s. Export fewer pages at a time.")
                % {"limit": filesizeformat(MAX_BYTES)}
            )
        return file


class ConfirmForm(forms.Form):
    """The plan that was shown, and what of it is wanted although it is not taken in by itself."""

    fingerprint = forms.CharField(widget=forms.HiddenInput)
    include = forms.MultipleChoiceField(
        label=_("Take in as well"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, counts, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["include"].choices = [
            (str(outcome), f"{REQUESTS[outcome]} ({counts[outcome]})")
            for outcome in ON_REQUEST
            if counts.get(outcome)
        ]
        if not self.fields["include"].choices:
            del self.fields["include"]


REQUESTS = {
    Outcome.SOURCE_CHANGED: _(
        "Texts whose source has changed since the export: they become outdated when the new "
        "source is published"
    ),
    Outcome.NEWER_HERE: _(
        "Texts that were translated on the site since the export: those of the site are replaced"
    ),
}
