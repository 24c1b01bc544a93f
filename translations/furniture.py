"""What a reader is told about the translation of the text at hand."""

from django.template.loader import render_to_string

from core import template_hooks
from core.localized import current_language
from core.models import StableBareFields

from .models import State, TranslationStatus


@template_hooks.register("page_foot")
def translation_note(context):
    """ "This translation waits for review", until somebody who speaks the language approved it.

    The text is the context's ``translated_object`` where a page shows something else than itself.
    """
    subject = context.get("translated_object") or context.get("page")
    if not isinstance(subject, StableBareFields):
        return ""
    status = TranslationStatus.of(subject, current_language())
    if status is None or status.state == State.APPROVED:
        return ""
    return render_to_string("translations/note.html", {"status": status})
