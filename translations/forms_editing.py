"""What people say about translations on the form of a page, and in a step of a workflow."""

from django import forms
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from wagtail.forms import TaskStateCommentForm

from .forms import COMMENT_LENGTH


class RejectionForm(TaskStateCommentForm):
    """Sending translations back says what should be changed."""

    comment = forms.CharField(label=_("What should be changed"), widget=forms.Textarea({"rows": 2}))


class Verdict(TextChoices):
    """The buttons beside a field."""

    APPROVE = "approve", _("Approve")
    SEND_BACK = "send_back", _("Send back")
    MINOR_EDIT = "minor_edit", _("Spelling only: keep as it was")


class FieldDecisionForm(forms.Form):
    """One text and what somebody decided; the hashes name what they looked at."""

    verdict = forms.ChoiceField(choices=Verdict.choices)
    key = forms.CharField(max_length=255)
    language = forms.CharField(max_length=8)
    target_hash = forms.CharField()
    source_hash = forms.CharField()
    published_hash = forms.CharField()
    comment = forms.CharField(required=False, max_length=COMMENT_LENGTH)
