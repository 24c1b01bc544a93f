"""Records of a phone that its officer could not send, brought in by a colleague of the partner.

A file that the phone saved, or texts that it wrote (see ``texts``). The uploader is who entered
them; each record says for which partner it is, and one of another partner is refused with the
words for a number that is of no use.
"""

import json
from dataclasses import dataclass

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.translation import gettext_lazy as _

from ..choices import ActivityType, Source
from ..permissions import oversees, own_partner_ids
from ..places import places_for
from . import records, texts
from .door import MOST, Unreadable, form_data
from .forms import UNUSABLE, FieldForm
from .guards import for_officers, page
from .receipts import State

FORMAT, VERSION = "campaign-site-records", 1
LARGEST = 1_000_000
"""Bytes of a file: ten times what a full queue needs."""

NOT_A_FILE = _("This is not a file of records that the field form saved.")
PROBLEMS = {
    texts.Problem.CUT: _(
        "This text is cut: its end is missing. Copy it whole, or ask for it again."
    ),
    texts.Problem.DAMAGED: _("This text was changed on the way. Ask for it again."),
}


class HandOverForm(forms.Form):
    """A file, or texts, or both."""

    file = forms.FileField(
        label=_("File saved on the other phone"),
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": ".json,application/json"}),
    )
    texts = forms.CharField(
        label=_("Texts from the other phone"),
        required=False,
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("One or several. Each begins with LOG1."),
    )

    def clean_file(self):
        """The records in the file."""
        file = self.cleaned_data["file"]
        if not file:
            return []
        try:
            said = json.loads(file.read()) if file.size <= LARGEST else None
        except (ValueError, RecursionError):
            said = None
        if not _is_ours(said):
            raise forms.ValidationError(NOT_A_FILE)
        return [texts.Reading(record) for record in said["records"]]

    def clean_texts(self):
        """What was read in the texts."""
        typed = self.cleaned_data["texts"]
        read = texts.read(typed)
        if typed and not read:
            raise forms.ValidationError(_("No record was found in these texts."))
        return read

    def clean(self):
        cleaned = super().clean()
        if not self.errors and not self.readings():
            raise forms.ValidationError(_("Choose a file, or paste a text."))
        if not self.errors and len(self.readings()) > MOST:
            raise forms.ValidationError(
                _("These are too many records at once: send them in parts.")
            )
        return cleaned

    def readings(self):
        return [*self.cleaned_data.get("file", ()), *self.cleaned_data.get("texts", ())]


def _is_ours(said):
    return (
        isinstance(said, dict)
        and (said.get("format"), said.get("version")) == (FORMAT, VERSION)
        and isinstance(said.get("records"), list)
        and bool(said["records"])
    )


@dataclass
class Line:
    """What became of one record: how it is told from the others, a state, a code, reasons."""

    type: str = ""
    day: str = ""
    place: str = ""
    state: str = State.REFUSED
    code: str = ""
    reasons: tuple = ()


@for_officers
def hand_over(request):
    """Takes a file and texts in, and says what became of each record."""
    if request.method != "POST":
        return page(request, "hand_over", {"form": HandOverForm(label_suffix="")})
    form = HandOverForm(request.POST, request.FILES, label_suffix="")
    if not form.is_valid():
        return page(request, "hand_over", {"form": form})
    lines = [_take(request.user, reading) for reading in form.readings()]
    _name_places(lines, request.user)
    return page(request, "handed_over", {"lines": lines})


def _take(user, reading):
    if reading.problem:
        return Line(reasons=(PROBLEMS[reading.problem],))
    try:
        data = form_data(reading.record)
    except Unreadable:
        return Line(reasons=(NOT_A_FILE,))
    line = Line(_type(data), data.get("starts_on", ""), data.get("community", ""))
    if not _is_for_a_partner_of(user, data.get("partner", "")):
        line.reasons = (UNUSABLE,)
        return line
    outcome = records.keep(user, data, Source.OFFLINE, handed_over=True)
    line.state, line.code, line.reasons = outcome.state, outcome.code, _reasons(outcome.errors)
    return line


def _is_for_a_partner_of(user, partner):
    if not partner.isdecimal() or len(partner) > 18:
        return False
    return oversees(user) or int(partner) in own_partner_ids(user)


def _type(data):
    return dict(ActivityType.choices).get(data.get("type", ""), "")


def _reasons(errors):
    fields = FieldForm.base_fields
    return tuple(
        text if name == NON_FIELD_ERRORS or name not in fields else f"{fields[name].label}: {text}"
        for name, said in errors.items()
        for text in said
    )


def _name_places(lines, user):
    """A place's name instead of its number."""
    numbers = {int(line.place) for line in lines if line.place.isdecimal() and len(line.place) < 19}
    names = {str(place.pk): str(place) for place in places_for(user).filter(pk__in=numbers)}
    for line in lines:
        line.place = names.get(line.place, "")
