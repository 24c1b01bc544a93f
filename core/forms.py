"""Form behaviour that every bilingual page shares."""

from wagtail.admin.forms import WagtailAdminPageForm

from . import languages


class BilingualPageForm(WagtailAdminPageForm):
    """Lets a page be saved with a title in one language only.

    Wagtail's ``title`` holds the default language. When a page is written in another one, its
    title is lent to the slug and the explorer; the form shows that loan as what it is: empty.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "title" in self.fields:
            self.fields["title"].required = False
            if self.instance.is_borrowed("title", languages.DEFAULT):
                self.initial["title"] = ""

    def clean(self):
        cleaned_data = super().clean()
        if not cleaned_data.get("title"):
            titles = [cleaned_data.get(f"title_{code}") for code in languages.codes()]
            if not any(titles):
                self.add_error("title", "A page needs a title in at least one language.")
            else:
                cleaned_data["title"] = next(title for title in titles if title)
        return cleaned_data
