"""The forms of the second factor."""

from django import forms
from django.contrib.auth import authenticate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from django_otp.forms import OTPAuthenticationFormMixin

from . import codes

_PLAIN = {"autocapitalize": "none", "autocorrect": "off", "spellcheck": "false"}
_WRONG = _(
    "This code is not right. A code from the phone changes every 30 seconds: use the newest."
)


class TokenForm(OTPAuthenticationFormMixin, forms.Form):
    """Asks for a code; its form tells whether it comes from a phone or from paper."""

    otp_token = forms.CharField(
        label=_("Code from your phone, or a recovery code"),
        max_length=32,
        widget=forms.TextInput(attrs=_PLAIN | {"autocomplete": "one-time-code", "autofocus": True}),
    )
    otp_error_messages = OTPAuthenticationFormMixin.otp_error_messages | {
        "invalid_token": _WRONG,
        "device_required": _WRONG,
        "n_failed_attempts": ngettext_lazy(
            "There was %(failure_count)d wrong code. Wait a little, then try again.",
            "There were %(failure_count)d wrong codes. Wait a little, then try again.",
            "failure_count",
        ),
    }

    def __init__(self, user, *args, **kwargs):
        self.user = user
        super().__init__(*args, **kwargs)

    def clean_otp_token(self):
        return codes.tidy(self.cleaned_data["otp_token"])

    def clean(self):
        if "otp_token" in self.cleaned_data:
            self.clean_otp(self.user)
        return self.cleaned_data

    def _chosen_device(self, user):
        return codes.choose_device(user, self.cleaned_data["otp_token"])

    def _verify_token(self, user, token, device=None):
        device = super()._verify_token(user, token, device)
        codes.forgive_mistakes(device)
        return device


class PasswordForm(forms.Form):
    """Asks once more who sits there, before a second factor changes."""

    password = forms.CharField(
        label=_("Your password"),
        strip=False,
        help_text=_("So that nobody else changes this while you are away from the screen."),
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, request, *args, **kwargs):
        self.request = request
        super().__init__(*args, **kwargs)

    def clean_password(self):
        """By way of authenticate(), so that wrong passwords count as failed sign-ins."""
        password = self.cleaned_data["password"]
        username = self.request.user.get_username()
        if not authenticate(self.request, username=username, password=password):
            raise forms.ValidationError(_("This is not your password."), code="wrong_password")
        return password


class AuthenticatorForm(PasswordForm):
    """Sets up a phone: a name for it, the password, and the first code it shows."""

    name = forms.CharField(
        label=_("Name of this phone or app"), max_length=64, initial=_("My phone")
    )
    code = forms.CharField(
        label=_("The six digits that the app shows now"),
        max_length=32,
        widget=forms.TextInput(
            attrs=_PLAIN | {"autocomplete": "one-time-code", "inputmode": "numeric"}
        ),
    )
    field_order = ["name", "password", "code"]

    def __init__(self, request, device, *args, **kwargs):
        self.device = device
        super().__init__(request, *args, **kwargs)

    def clean_code(self):
        code = codes.tidy(self.cleaned_data["code"])
        if not codes.accepts(self.device, code):
            raise forms.ValidationError(_WRONG, code="wrong_code")
        return code


class ResetForm(forms.Form):
    """Asks why, because the answer is what an auditor will want to read."""

    reason = forms.CharField(
        label=_("How do you know that this person asks for it?"),
        help_text=_("For example: came to the office. It is kept in the site history."),
        max_length=200,
    )
