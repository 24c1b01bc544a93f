"""The editing form of a quiz: an unfinished one is kept as a draft, never published."""

from core import languages
from core.forms import BilingualPageForm
from core.localized import is_blank

from . import completeness


class QuizPageForm(BilingualPageForm):
    """Says in plain words what is missing before the quiz can be taken to its end."""

    def clean(self):
        cleaned_data = super().clean()
        if not self.is_deferred_validation and self._children_are_valid():
            questions = [_question(form) for form in _kept(self.formsets["questions"])]
            bands = [form.instance for form in _kept(self.formsets["bands"])]
            for message in completeness.problems(cleaned_data.get("mode"), questions, bands):
                self.add_error(None, message)
        return cleaned_data

    def _post_clean(self):
        # The instance still has its children from before: what the form holds counts.
        self.instance.children_are_in_form = True
        super()._post_clean()
        self.instance.children_are_in_form = False

    def _children_are_valid(self):
        names = ("questions", "bands")
        return all(self.formsets[name].is_valid() for name in names)


def _kept(formset):
    """The forms that stay, in the editor's order."""
    forms = [form for form in formset.forms if form.cleaned_data.get("DELETE") is not True]
    return sorted(forms, key=lambda form: form.cleaned_data.get("ORDER") or 0)


def _question(form):
    """(question, its choices) as they were typed."""
    choices = _kept(form.formsets["choices"])
    return form.instance, [choice.instance for choice in choices if _is_filled(choice)]


def _is_filled(form):
    data = form.cleaned_data
    texts = [data.get(f"{name}_{code}") for name in ("text", "match") for code in languages.codes()]
    return bool(data.get("image")) or any(not is_blank(text) for text in texts)
