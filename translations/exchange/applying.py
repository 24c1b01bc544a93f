"""Taking a plan in: one revision for each page, everything or nothing."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail.log_actions import log

from core.models import translated_field_names

from .. import recording, summary
from ..files.rows import clean
from ..models import ImportState, Method, TranslatedText, TranslationImport
from ..segments import segments_of
from ..texts import digest
from ..units import latest
from .opened import stored_item
from .outcomes import ON_REQUEST, TAKEN
from .plan import plan_of


def receive(name, contents, user):
    """Keep a file and its plan; raises UnreadableFile. Nothing else is stored yet."""
    plan = plan_of(name, contents, user)
    return TranslationImport.objects.create(
        name=clean(name)[-255:],
        contents=contents,
        language=plan.language,
        user=user,
        user_name=user.get_full_name() or user.get_username(),
        plan=plan.as_data(),
        counts=plan.counts,
    )


def keep_unreadable(name, user, problem):
    """Keep the name of a file that cannot be taken, with the reason.

    Not what is in it: a list of people, picked by mistake, has no place here.
    """
    return TranslationImport.objects.create(
        name=clean(name)[-255:],
        contents=b"",
        user=user,
        user_name=user.get_full_name() or user.get_username(),
        state=ImportState.UNREADABLE,
        problem=clean(problem),
    )


@transaction.atomic
def apply(pk, fingerprint, include=()):
    """Take in what was shown under this ``fingerprint``; True when it was.

    The file is read and compared again. When the site has changed since, only the new plan is
    kept, to be shown. ``include``: outcomes of ``ON_REQUEST`` that are wanted too.
    """
    kept = TranslationImport.objects.select_for_update().get(pk=pk)
    if kept.state != ImportState.READY:
        return False
    plan = plan_of(kept.name, bytes(kept.contents), kept.user)
    kept.plan, kept.counts = plan.as_data(), plan.counts
    as_shown = plan.fingerprint == fingerprint
    if as_shown:
        kept.included = [str(outcome) for outcome in ON_REQUEST if outcome in include]
        for each in plan.items:
            lines = [line for line in each.lines if is_taken(line, kept.included)]
            if lines:
                _apply_item(each.item, lines, kept)
        kept.state, kept.applied_at = ImportState.APPLIED, timezone.now()
    kept.save()
    return as_shown


def is_taken(line, included):
    """Is (or was) a line of a plan taken in?"""
    return line.outcome in TAKEN or line.outcome in included


def _apply_item(name, lines, kept):
    stored = stored_item(name)
    _finish([line for line in lines if line.finishes], stored, kept.language)
    if written := [line for line in lines if not line.finishes]:
        _write(stored, written, kept)
    else:
        summary.refresh(stored)
    data = {
        "language": kept.language,
        "segments": [line.label for line in lines],
        "comment": _("File: %(name)s") % {"name": kept.name},
        "import": kept.pk,
    }
    log(stored, f"translations.{Method.IMPORTED}", user=kept.user, data=data)


def _finish(lines, stored, language):
    """What came unfinished is good as it is; it waits for its review now."""
    for line in lines:
        TranslatedText.objects.of(stored).filter(
            key=line.key, language=language, text_hash=digest(line.before)
        ).update(needs_work=False)


def _write(stored, lines, kept):
    draft = latest(stored)
    _hold_children(draft)
    segments = {segment.key: segment for segment in segments_of(draft)}
    for line in lines:
        segments[line.key].write(kept.language, line.after)
    with recording.coming_from(
        Method.IMPORTED,
        kept.user,
        unfinished={(line.key, kept.language) for line in lines if line.needs_work},
        sources={(line.key, kept.language): line.source for line in lines},
    ):
        if hasattr(draft, "save_revision"):
            # A draft may be unfinished elsewhere: its rules are asked when it is published.
            draft.save_revision(user=kept.user, clean=False)
        else:
            draft.save()


def _hold_children(instance):
    """Keep the children in memory: those of a page without a revision are read anew each time."""
    for relation in get_all_child_relations(instance):
        model = relation.related_model
        if translated_field_names(model) or get_all_child_relations(model):
            manager = getattr(instance, relation.get_accessor_name())
            children = list(manager.all())
            for child in children:
                _hold_children(child)
            manager.set(children)
