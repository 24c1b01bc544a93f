"""What the person gives to import: a file per language."""

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core import languages

MOST_BYTES = 1024 * 1024
SALT = "quizzes.gift"
ONE_HOUR = 60 * 60


class GiftFilesForm(forms.Form):
    """One GIFT file in each language, at least one of them."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for code in languages.codes():
            self.fields[code] = forms.FileField(
                label=languages.label(_("GIFT file"), code), required=False, allow_empty_file=True
            )

    def clean(self):
        cleaned = super().clean()
        for code in languages.codes():
            if (file := cleaned.get(code)) and file.size > MOST_BYTES:
                self.add_error(code, _("A file may have 1 MB: about 2,000 questions."))
        if not self.errors and not any(cleaned.values()):
            raise ValidationError(_("Choose a file."))
        return cleaned

    def files_read(self):
        """{language: bytes}"""
        return {code: file.read() for code, file in self.cleaned_data.items() if file}


class ConfirmForm(forms.Form):
    """The files of the report that was shown, to be imported as they were."""

    sent = forms.CharField(widget=forms.HiddenInput)

    @staticmethod
    def packed(files):
        texts = {code: data.decode("latin-1") for code, data in files.items()}
        return signing.dumps(texts, salt=SALT, compress=True)

    def clean_sent(self):
        try:
            texts = signing.loads(self.cleaned_data["sent"], salt=SALT, max_age=ONE_HOUR)
        except signing.BadSignature as error:
            raise ValidationError(_("The report is too old. Send the files again.")) from error
        return {code: text.encode("latin-1") for code, text in texts.items()}
