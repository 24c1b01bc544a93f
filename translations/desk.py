"""What waits for whom, and how far each language is: the questions of desk and dashboard."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, Q, Sum
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext as _

from core import languages
from core.models import Topic

from .items import item_models
from .models import TranslatedText, TranslationStatus
from .permissions import languages_of, may_review, may_translate
from .states import Verdict


def to_translate(user):
    """The condition for rows in which ``user`` can translate: missing, outdated, sent back."""
    return Q(language__in=languages_of(user, may_translate)) & (
        Q(missing__gt=0) | Q(outdated__gt=0) | Q(in_translation__gt=0)
    )


def to_review(user):
    """The condition for rows with something that waits for review and is not ``user``'s own."""
    others = (
        TranslatedText.objects.filter(
            content_type=OuterRef("content_type"),
            object_id=OuterRef("object_id"),
            language=OuterRef("language"),
        )
        .exclude(translator=user)
        .exclude(decisions__verdict=Verdict.APPROVED)
    )
    return Q(language__in=languages_of(user, may_review), waiting__gt=0) & Exists(others)


def tasks_in(row, user):
    """What ``user`` can do in a row of the desk, in words: 'translate 3, review 2'."""
    tasks = []
    unfinished = row.missing + row.outdated + row.in_translation
    if unfinished and may_translate(user, row.language):
        tasks.append(_("translate %(number)s") % {"number": unfinished})
    if row.waiting and may_review(user, row.language):
        tasks.append(_("review %(number)s") % {"number": row.waiting})
    return ", ".join(tasks)


def tagged(topic):
    """The condition for rows of everything that carries ``topic``, whatever kind it is."""
    found = Q(pk__in=[])
    models = {model: name for model in item_models() if (name := _topics_of(model))}
    for model, content_type in ContentType.objects.get_for_models(*models).items():
        chosen = model._default_manager.filter(**{models[model]: topic}).order_by()
        # The rows name their items in text, whatever type of key each kind has.
        names = chosen.annotate(name=Cast("pk", CharField())).values("name")
        found |= Q(content_type=content_type, object_id__in=names)
    return found


def _topics_of(model):
    """The name of the field that holds a model's topics; None when it has none."""
    return next((field.name for field in model._meta.many_to_many if _leads_to_topics(field)), None)


def _leads_to_topics(field):
    return field.remote_field.model is Topic


def address(row):
    """Where all texts of a row are seen side by side."""
    kind = f"{row.content_type.app_label}.{row.content_type.model}"
    page = reverse("translations:item", args=[kind, row.object_id])
    return f"{page}?language={row.language}"


@dataclass(frozen=True)
class Progress:
    """How far everything is in one language: texts and words, summed over all items."""

    language: str
    segments: int
    approved: int
    waiting: int
    missing_words: int
    outdated_words: int
    safety_open: int

    @property
    def name(self):
        return languages.display_name(self.language)

    @property
    def percent(self):
        return 100 * self.approved // self.segments if self.segments else 100


def progress():
    """A ``Progress`` for each language into which something is translated: one query."""
    names = ("segments", "approved", "waiting", "missing_words", "outdated_words", "safety_open")
    sums = TranslationStatus.objects.order_by().values("language")
    by_language = {
        row["language"]: Progress(row["language"], *(row[f"all_{name}"] for name in names))
        for row in sums.annotate(**{f"all_{name}": Sum(name) for name in names})
    }
    return [by_language[code] for code in languages.codes() if code in by_language]
