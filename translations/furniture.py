"""What a reader is told about the translation at hand: at the foot of a page, beside a passage."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.template.loader import render_to_string

from core import languages, template_hooks
from core.localized import current_language
from core.models import StableBareFields

from .models import State, TranslationStatus

TEMPLATES = {
    State.APPROVED: "translations/checked.html",
    State.OUTDATED: "translations/outdated.html",
    State.IN_TRANSLATION: "translations/note.html",
    State.WAITING: "translations/note.html",
}


@template_hooks.register("page_foot")
def translation_note(context):
    """Checked against the text of which day, outdated since when, or not checked yet.

    The text is the context's ``translated_object`` where a page shows something else than itself.
    """
    subject = context.get("translated_object") or context.get("page")
    if not isinstance(subject, StableBareFields):
        return ""
    status = _live_status(context, subject)
    template = TEMPLATES.get(status.live_state) if status else None
    return _render(context, template, status) if template else ""


@template_hooks.register("beside_text")
def outdated_passage(context):
    """Beside a passage that safety depends on and whose source has changed since."""
    subject = context.get("text_owner")
    if not isinstance(subject, StableBareFields):
        return ""
    status = _live_status(context, subject)
    path = context.get("text_path", "")
    outdated = status.live_outdated_critical if status else []
    if not any(key == path or key.startswith(f"{path}/") for key in outdated):
        return ""
    return _render(context, "translations/outdated_passage.html", status)


def _render(context, template, status):
    """The line in its template; the other language's address differs in its first part only."""
    request = context.get("request")
    rest = request.path_info.lstrip("/").partition("/")[2] if request else ""
    source = status.live_source_language
    return render_to_string(
        template,
        {
            "status": status,
            "language": languages.display_name(status.language),
            "source": languages.display_name(source),
            "source_code": source,
            "source_address": f"/{source}/{rest}" if request else "",
        },
    )


def _live_status(context, subject):
    """The status of what readers see of ``subject``; None when it is not followed.

    One query for the page at hand and everything that it shows, kept on the request. Of what a
    page shows beside its own text, only the outdated has something to say.
    """
    shown = context.get("translated_object") or context.get("page")
    shown = shown if isinstance(shown, StableBareFields) else subject
    name, wanted = _name(subject), _name(shown)
    kept = vars(context.get("request", context)).setdefault("translation_statuses", {})
    if wanted not in kept:
        own = Q(content_type=wanted[0], object_id=wanted[1])
        rows = TranslationStatus.objects.filter(language=current_language())
        rows = rows.filter(own | ~Q(live_outdated_critical=[]))
        kept[wanted] = {(row.content_type_id, row.object_id): row for row in rows}
    return kept[wanted].get(name)


def _name(item):
    return ContentType.objects.get_for_model(item).pk, str(item.pk)
