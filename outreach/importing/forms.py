"""What a person gives and decides: a file, its columns, and what of it comes in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.incoming import UnreadableFile

from ..exports import TAGS
from . import columns, reading


class UploadForm(forms.Form):
    """One CSV or XLSX file."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("CSV or XLSX: our template, our own export, or answers of the form."),
        widget=forms.ClearableFileInput({"accept": ".csv,.xlsx"}),
    )

    def clean_file(self):
        """{"name", "contents", "columns", "unknown", "missing"} of a file that can be read."""
        file = self.cleaned_data["file"]
        contents = file.read(reading.MAX_BYTES + 1)
        try:
            table = reading.read(contents)
        except UnreadableFile as refused:
            raise forms.ValidationError(str(refused)) from refused
        mapped = columns.mapping(table.headings, table.tags)
        return {
            "name": file.name[:255],
            "contents": contents,
            "columns": mapped,
            "missing": columns.missing(mapped),
        }


class MappingForm(forms.Form):
    """For each heading of the file, which of our columns it is."""

    def __init__(self, table, mapped, *args, **kwargs):
        super().__init__(*args, **kwargs)
        said = {position: column for column, position in mapped.items()}
        options = [("", _("leave out")), *((name, f"{name} ({tag})") for name, tag in TAGS.items())]
        options += [(name, name) for name in columns.FORM_ONLY]
        for position, heading in enumerate(table.headings):
            self.fields[f"column_{position}"] = forms.ChoiceField(
                label=f"{reading.address(position, 1)}: {heading}",
                choices=options,
                required=False,
                initial=said.get(position, ""),
            )

    def clean(self):
        cleaned = super().clean()
        named = [name for name in cleaned.values() if name]
        twice = sorted({name for name in named if named.count(name) > 1})
        if twice:
            raise forms.ValidationError(
                _("Two columns of the file cannot be the same: %(names)s.")
                % {"names": ", ".join(twice)}
            )
        if absent := columns.missing(self.columns()):
            raise forms.ValidationError(
                _("These columns are needed: %(names)s.") % {"names": ", ".join(absent)}
            )
        return cleaned

    def columns(self):
        """{our column: position in the file}"""
        return {
            name: int(field.removeprefix("column_"))
            for field, name in self.cleaned_data.items()
            if name
        }


class ConfirmForm(forms.Form):
    """What becomes of the rows that are not simply right."""

    without_refused = forms.BooleanField(
        label=_("Import the other rows; the refused ones stay out."), required=False
    )
    with_alike = forms.BooleanField(
        label=_("Import the look-alikes too: they are other activities."), required=False
    )
