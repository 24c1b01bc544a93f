"""Which texts go into a file."""

from collections import defaultdict
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page

from ..files.rows import Header, Row
from ..items import model_named
from ..models import SiteIdentity, TranslationStatus
from ..states import State, Verdict
from ..units import latest, published_version, units_of
from .opened import may_change, title_of

AT_A_TIME = 100
"""How many items are in memory at once."""


@dataclass(frozen=True)
class Selection:
    """What somebody wants to have translated.

    ``kind`` is a model's label, ``item`` "app.model:pk", ``page`` a page with all below it when
    ``below``; each narrows the choice, '' and None do not.
    """

    source_language: str
    language: str
    states: tuple[str, ...]
    kind: str = ""
    item: str = ""
    page: Any = None
    below: bool = False

    def header(self):
        return Header(SiteIdentity.current(), self.source_language, self.language, timezone.now())


def rows_of(selection, user):
    """The ``Row`` of every chosen text of what ``user`` may change, safety-critical items first."""
    for stored in _items(selection):
        if not may_change(user, stored):
            continue
        draft = latest(stored)
        name = f"{stored._meta.verbose_name} ‘{title_of(draft)}’"
        for unit in units_of(draft, published_version(stored)):
            pair = (unit.source_language, unit.language)
            wanted = (selection.source_language, selection.language)
            if pair == wanted and unit.state in selection.states:
                yield _row(unit, f"{stored._meta.label_lower}:{stored.pk}", name)


def _row(unit, item, name):
    return Row(
        item=item,
        key=unit.key,
        source_language=unit.source_language,
        target_language=unit.language,
        source=unit.source,
        target=unit.target,
        state=unit.state,
        comment=_reviewers_words(unit),
        limit=unit.segment.max_length,
        context=f"{name} › {unit.segment.label}",
        source_hash=unit.source_hash,
        safety_critical=unit.safety_critical,
        rich=unit.segment.rich,
    )


def _reviewers_words(unit):
    """Why the text was sent back, '' when it was not."""
    if unit.record is None or unit.state != State.IN_TRANSLATION:
        return ""
    sent_back = [d for d in unit.record.decisions.all() if d.verdict == Verdict.SENT_BACK]
    return sent_back[-1].comment if sent_back else ""


def _items(selection):
    rows = list(_statuses(selection).values_list("content_type", "object_id"))
    for start in range(0, len(rows), AT_A_TIME):
        part = rows[start : start + AT_A_TIME]
        found = _by_name(part)
        yield from (found[name] for name in part if name in found)


def _by_name(names):
    """{(content type's pk, object's pk as text): item}, a query for each kind."""
    by_kind = defaultdict(list)
    for kind, pk in names:
        by_kind[kind].append(pk)
    found = {}
    for kind, pks in by_kind.items():
        model = ContentType.objects.get_for_id(kind).model_class()
        related = ["latest_revision"] if hasattr(model, "latest_revision") else []
        items = model._default_manager.filter(pk__in=pks).select_related(*related)
        found |= {(kind, str(item.pk)): item for item in items}
    return found


def _statuses(selection):
    """The rows of ``TranslationStatus`` that have something to export."""
    has_any = reduce(or_, (Q(**{f"{state}__gt": 0}) for state in selection.states))
    found = TranslationStatus.objects.filter(has_any, language=selection.language)
    if selection.kind:
        found = found.filter(content_type=_content_type(selection.kind))
    if selection.item:
        label, _colon, pk = selection.item.partition(":")
        found = found.filter(content_type=_content_type(label), object_id=pk)
    if selection.page:
        found = found.filter(_within(selection.page, selection.below))
    return found.order_by("-safety_open", "title", "pk")


def _content_type(label):
    return ContentType.objects.get_for_model(model_named(label))


def _within(page, below):
    pages = Page.objects.descendant_of(page, inclusive=True) if below else [page]
    by_kind = defaultdict(list)
    for each in pages:
        by_kind[each.content_type_id].append(str(each.pk))
    return reduce(or_, (Q(content_type=kind, object_id__in=pks) for kind, pks in by_kind.items()))
