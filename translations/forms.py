"""What a person decides on the page that shows all texts of an item."""

from django import forms
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

COMMENT_LENGTH = 2000


class Action(TextChoices):
    """The buttons."""

    APPROVE = "approve", _("approved")
    APPROVE_WAITING = "approve_waiting", _("approved")
    SEND_BACK = "send_back", _("sent back")
    MINOR_EDIT = "minor_edit", _("source changed in spelling only")
    PUBLISH_ANYWAY = "publish_anyway", _("published all the same")


class DecisionForm(forms.Form):
    """Which texts, what about them, and why.

    ``seen`` names the texts on the screen: nobody decides about what changed in the meantime.
    """

    seen = forms.CharField()
    action = forms.ChoiceField(choices=Action.choices)
    keys = forms.MultipleChoiceField(required=False)
    comment = forms.CharField(required=False, max_length=COMMENT_LENGTH)

    def __init__(self, data, *, seen, keys):
        self.expected = seen
        super().__init__(data)
        self.fields["keys"].choices = [(key, key) for key in keys]

    def clean_seen(self):
        if self.cleaned_data["seen"] != self.expected:
            raise forms.ValidationError(
                _("A text was changed since you opened this page. Look at it again, please.")
            )
        return self.expected

    def clean(self):
        chosen = super().clean()
        everything = chosen.get("action") == Action.APPROVE_WAITING
        if not self.errors and not everything and not chosen["keys"]:
            self.add_error("keys", _("Tick the texts first."))
        return chosen

    def complaints(self):
        """Everything that is wrong, as plain messages."""
        return [message for messages in self.errors.values() for message in messages]
