"""Form behaviour that every bilingual page shares."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm

from . import languages
from .localized import raw
from .publication import Reason


class PublicationForm(WagtailAdminModelForm):
    """The form of something ``Guarded``: what its editor says about this version."""

    is_minor_edit = forms.BooleanField(
        label=_("The change in the source language is minor"),
        help_text=_(
            "Spelling or punctuation only: translations stay as good as they were. It is logged."
        ),
        required=False,
    )
    publication_reason = forms.CharField(
        label=_("Reason to publish all the same"),
        help_text=_(
            "Only when a translation that people's safety depends on has not been checked and "
            "cannot wait. It is logged with your name."
        ),
        max_length=500,
        required=False,
    )

    def _post_clean(self):
        words = self.cleaned_data.get("publication_reason", "")
        self.instance.publication_reason = Reason(words, self.for_user) if words else None
        self.instance.is_minor_edit = self.cleaned_data.get("is_minor_edit", False)
        self.instance.cleaning_as_draft = getattr(self, "is_deferred_validation", False)
        super()._post_clean()
        self.instance.cleaning_as_draft = False


class BilingualPageForm(PublicationForm, WagtailAdminPageForm):
    """Lets a page be saved with a title in one language only.

    Wagtail's ``title`` holds the default language. When a page is written in another one, its
    title is lent to the slug and the explorer; the form shows that loan as what it is: empty.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "title" in self.fields:
            self.fields["title"].required = False
            if raw(self.instance, "title", languages.DEFAULT) is None:
                self.initial["title"] = ""

    def clean(self):
        cleaned_data = super().clean()
        self.instance.title_is_lent = not cleaned_data.get("title")
        if self.instance.title_is_lent:
            codes = [cleaned_data.get("source_language"), *languages.codes()]
            titles = [cleaned_data.get(f"title_{code}") for code in codes]
            cleaned_data["title"] = next((title for title in titles if title), "")
            if not cleaned_data["title"]:
                self.add_error("title", _("A page needs a title in at least one language."))
        return cleaned_data

    def _post_clean(self):
        # The page's own rules look at its children: they must see those that were just typed,
        # which a cluster form puts on the page only when it saves.
        if not self.is_deferred_validation:
            for formset in self.formsets.values():
                if formset.is_valid():
                    formset.save(commit=False)
        super()._post_clean()
