"""The officer's form for one question or rumour, and the editor's for the page that answers it."""

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page

from core.models import District, StandardPage
from core.registry import page_kinds

from ..forms import KeptToPartner
from ..marking import marked
from ..models import HeardQuestion
from ..models.questions import this_month

ACROSS = "ZA"
MONTHS = 12
"""How far back something heard may be written down."""


def months(last):
    """[(its first day, the month in words)] of the last months, newest first."""
    numbers = [last.year * 12 + last.month - 1 - back for back in range(MONTHS)]
    days = [date(number // 12, number % 12 + 1, 1) for number in numbers]
    return [(day.isoformat(), date_format(day, "F Y")) for day in days]


class HeardForm(KeptToPartner, forms.ModelForm):
    """Words, topic, district and month; whose, for a member of several partners."""

    district = forms.ChoiceField(label=_("District"))
    month = forms.TypedChoiceField(label=_("Month"), coerce=date.fromisoformat)

    class Meta:
        model = HeardQuestion
        fields = ["partner", "text", "kind", "topic", "district", "month"]
        widgets = {"text": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.instance.entered_by = user
        self.keep_to_partners_of(user)
        self.fields["month"].choices = months(timezone.localdate())
        self.fields["month"].initial = this_month().isoformat()
        self.fields["topic"].empty_label = gettext("Choose")
        # Whoever passes the field by has not said that it was heard across the border.
        listed = [(str(one.pk), str(one)) for one in District.objects.all()]
        across = (ACROSS, gettext("South African side"))
        self.fields["district"].choices = [("", gettext("Choose")), *listed, across]

    def clean_district(self):
        """The District, or None for the South African side."""
        value = self.cleaned_data["district"]
        return None if value == ACROSS else District.objects.get(pk=value)

    def marked_text(self):
        """What was typed, with what looks like a person's data marked; '' when nothing does."""
        return marked(self["text"].value() or "")


def _pages_with_content():
    return (StandardPage, *(kind.model for kind in page_kinds.all()))


class AnswerForm(forms.Form):
    """The page of the site that answers what was asked."""

    page = forms.ModelChoiceField(Page.objects.live(), label=_("Page that answers it"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["page"].widget = AdminPageChooser(target_models=_pages_with_content())

    def clean_page(self):
        page = self.cleaned_data["page"]
        if not isinstance(page.specific, _pages_with_content()):
            raise forms.ValidationError(_("Choose a page with content, not a list of pages."))
        return page
