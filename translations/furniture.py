"""What a reader is told about the translation at hand: at the foot of a page, beside a passage."""

from django.contrib.contenttypes.models import ContentType
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

    One query for each kind of thing on a page, however many of them the page shows: it is kept
    on the request.
    """
    kind = ContentType.objects.get_for_model(subject)
    is_shown = subject in (context.get("translated_object"), context.get("page"))
    kept = vars(context.get("request", context)).setdefault("translation_statuses", {})
    if (kind, is_shown) not in kept:
        rows = TranslationStatus.objects.filter(content_type=kind, language=current_language())
        # Of what a page shows beside its own text, only the outdated has something to say.
        own = {"object_id": str(subject.pk)} if is_shown else {"live_state": State.OUTDATED}
        kept[kind, is_shown] = {row.object_id: row for row in rows.filter(**own)}
    return kept[kind, is_shown].get(str(subject.pk))
