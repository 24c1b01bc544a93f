"""All that an item holds, by place, so that two versions of it can be compared.

A place is named like a segment, with its column: ``summary_st``, ``questions/<key>/text_en``,
``body/<block id>/items/<item id>/title_st``. What stands in a list also says in which order.
What the system keeps for itself (paths, counters, dates of publication) is left out.
"""

from datetime import UTC, datetime

from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.blocks import StreamValue
from wagtail.models import COMMENTS_RELATION_NAME, Page
from wagtail.rich_text import features as feature_registry

from core import languages
from core.localized import is_blank
from core.models import translated_field_names

from .segments import PAGE_TEXTS, segments_of
from .texts import canonical

KEPT_BY_THE_SYSTEM = {"path", "depth", "numchild", "content_type", "first_published_at", "owner"}


def contents_of(item):
    """{place: value} of everything in ``item`` that a person can change; blank values left out."""
    return {place: value for place, value in _of_instance(item, "") if not _is_empty(value)}


def places_of_texts(item, codes):
    """{place: (segment, language)} of the texts of ``item`` in these languages."""
    return {
        _place(segment, code): (segment, code) for segment in segments_of(item) for code in codes
    }


def _place(segment, code):
    bare = isinstance(segment.owner, Page) and segment.name in PAGE_TEXTS
    return segment.key if bare and code == languages.DEFAULT else f"{segment.key}_{code}"


def _of_instance(instance, path):
    yield from _own_fields(instance, path)
    for relation in get_all_child_relations(instance):
        name = relation.get_accessor_name()
        if name == COMMENTS_RELATION_NAME:
            continue
        children = {_name_of(child): child for child in getattr(instance, name).all()}
        yield f"{path}{name}", tuple(children)
        for key, child in children.items():
            yield from _of_instance(child, f"{path}{name}/{key}/")


def _name_of(child):
    return str(getattr(child, "key", "") or child.pk)


def _own_fields(instance, path):
    model = type(instance)
    hidden = {*KEPT_BY_THE_SYSTEM, *translated_field_names(model)}
    for field in model._meta.concrete_fields:
        if not field.editable or field.primary_key or field.name in hidden:
            continue
        if isinstance(field, ParentalKey) or _is_lent(instance, field.name):
            continue
        yield from _flat(field.value_from_object(instance), f"{path}{field.name}")
    for field in get_all_child_m2m_relations(instance):
        related = getattr(instance, field.name).all()
        yield f"{path}{field.name}", tuple(sorted(str(each.pk) for each in related))


def _is_lent(instance, name):
    """Is this title only another language's, lent to the explorer?"""
    return name == "title" and getattr(instance, "title_is_lent", False)


def _flat(value, place):
    if isinstance(value, StreamValue):
        for _child in value:
            pass  # what is read is complete: a block that got a new field has its default
        value = value.get_prep_value()
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _flat(part, f"{place}/{name}")
    elif isinstance(value, list) and value and all(map(_is_block, value)):
        yield place, tuple((block["type"], block["id"]) for block in value)
        for block in value:
            yield from _flat(block["value"], f"{place}/{block['id']}")
    else:
        yield place, _comparable(value)


def _is_block(value):
    return isinstance(value, dict) and {"type", "value", "id"} <= value.keys()


def _comparable(value):
    """A value as text: forms, revisions and the database spell the same value differently."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="minutes")
    if isinstance(value, list | tuple | set):
        return "; ".join(map(str, value))
    text = str(getattr(value, "source", value))
    return "" if is_blank(text) else canonical(text)


def _is_empty(value):
    return value in ("", "None", "False", ())


def same(one, other):
    """Is it the same value, once the rich-text editor has saved both?"""
    if one == other:
        return True
    rich = all(isinstance(value, str) and "<" in value for value in (one, other))
    return rich and _as_saved(one) == _as_saved(other)


def _as_saved(html):
    converter = ContentstateConverter(feature_registry.get_default_features())
    return canonical(converter.to_database_format(converter.from_database_format(html)))
