"""Adopting a class session by its code, and opening one from an activity."""

from datetime import timedelta

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.localized import text
from quizzes.models import ClassSession
from quizzes.sessions import codes, flood
from quizzes.sessions.forms import StartForm

from . import permissions
from .forms import PartnerRecordForm

DAYS = 60
"""Activities of the last two months may be chosen: a session itself lives for two weeks."""

NO_CODE = _("A code has six letters, for example CDFHJK. Look at the board or the host's page.")
UNKNOWN = _(
    "No class session has this code now. Ask for the code again; a session that nobody adopts is "
    "forgotten after 14 days."
)
EXPIRED = _("This class session is over and can no longer be adopted.")
TAKEN = _("This class session has been adopted already: it counts once.")
TOO_MANY = _(
    "Too many codes were wrong. Ask the host for the code, and type it again in ten minutes."
)
WRONG = "wrong adoptions"


class AdoptionForm(PartnerRecordForm):
    """A session is named by its code, once; what is said about it may be corrected."""

    code = forms.CharField(
        label=_("Code of the class session"),
        max_length=20,
        help_text=_("Six letters, as they stood on the board."),
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["code"].disabled = True
            self.initial["code"] = self.instance.session.code
        if "activity" in self.fields:
            self._offer_recent_activities()

    def _offer_recent_activities(self):
        field = self.fields["activity"]
        since = timezone.localdate() - timedelta(days=DAYS)
        offered = field.queryset.filter(Q(ends_on__gte=since) | Q(pk=self.instance.activity_id))
        if self.for_user and not permissions.oversees(self.for_user):
            offered = offered.filter(partner__in=permissions.own_partner_ids(self.for_user))
        field.queryset = offered.select_related("community", "partner")
        field.label_from_instance = lambda found: f"{found.partner.acronym} · {found}"

    def clean_code(self):
        if self.instance.pk:
            return self.instance.session.code
        code = codes.read(self.cleaned_data["code"])
        if not code:
            raise forms.ValidationError(NO_CODE)
        if flood.has_used_up(self.for_user, WRONG):
            raise forms.ValidationError(TOO_MANY)
        try:
            self.instance.session = self._session(code)
        except forms.ValidationError:
            # An answer to a guess says whether there is such a session.
            flood.count_of_user(self.for_user, WRONG)
            raise
        return code

    def _session(self, code):
        """The current session of this code that nobody has adopted."""
        session = ClassSession.objects.filter(code=code).select_related("quiz").first()
        if session is None:
            raise forms.ValidationError(UNKNOWN)
        # Whether it is adopted comes first: the counts of an adopted one outlive it.
        if type(self.instance).objects.filter(session=session).exists():
            raise forms.ValidationError(TAKEN)
        if session.has_expired:
            raise forms.ValidationError(EXPIRED)
        return session

    def save(self, commit=True):
        if self.instance.pk is None and self.for_user:
            self.instance.adopted_by = self.for_user
        return super().save(commit)


class OpenForm(StartForm):
    """Which quiz, in which language, and with which of the activity's materials."""

    edition = forms.ModelChoiceField(None, label=_("Material used"), required=False)

    def __init__(self, editions, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["quiz"].label_from_instance = lambda quiz: text(quiz, "title")
        self.fields["edition"].queryset = editions
        if not editions:
            del self.fields["edition"]
        elif len(editions) == 1:
            self.initial.setdefault("edition", editions[0])
