"""Form behaviour that every bilingual page shares."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from . import languages
from .localized import raw


class BilingualPageForm(WagtailAdminPageForm):
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
        self.instance.cleaning_as_draft = self.is_deferred_validation
        super()._post_clean()
        self.instance.cleaning_as_draft = False
