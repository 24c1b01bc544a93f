"""Form behaviour that every bilingual page shares."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm
from wagtail.models import DraftStateMixin

from . import languages
from .editing import Watched
from .localized import raw
from .publication import Reason

WORKFLOW_ACTIONS = ("action-submit", "action-restart-workflow", "action-workflow-action")
"""What Wagtail's editing form sends when a version goes to a workflow, or through it."""


class TextForm(Watched, WagtailAdminModelForm):
    """The form of anything with texts."""


class PublicationForm(TextForm):
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
        is_draft = getattr(self, "is_deferred_validation", False)
        # A draft is saved while people type, half a reason too: what they say counts once meant.
        words = "" if is_draft else self.cleaned_data.get("publication_reason", "")
        self.instance.publication_reason = Reason(words, self.for_user) if words else None
        self.instance.is_minor_edit = not is_draft and self.cleaned_data.get("is_minor_edit", False)
        self.instance.cleaning_as_draft = is_draft
        self.instance.cleaning_for_review = self._goes_to_review()
        super()._post_clean()
        self.instance.cleaning_as_draft = self.instance.cleaning_for_review = False

    def _goes_to_review(self):
        """Is this a version for a workflow, or its approval there, which asks the rules itself?"""
        has_drafts = isinstance(self.instance, DraftStateMixin)
        asked = any(name in self.data for name in WORKFLOW_ACTIONS)
        return has_drafts and asked and "action-publish" not in self.data


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
