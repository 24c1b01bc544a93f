"""What is translatable: every text of an item, found through the registries of others.

An item is a page or another object whose class modeltranslation knows. Its segments are its own
translated fields, those of its children (a question, its answers), and the parallel texts of its
blocks. Nothing here names another app.

A segment's key lasts: ``title``, ``questions/<key>/choices/<key>/text``,
``body/<block id>/items/<item id>/title``.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.models import Page
from wagtail.rich_text import RichText

from core import languages
from core.blocks import ParallelStructBlock
from core.localized import is_blank, raw
from core.models import translated_field_names

PAGE_TEXTS = ("title", "seo_title", "search_description")
"""Wagtail's own texts, which stand in twin columns instead of modeltranslation's."""


@dataclass(frozen=True)
class Segment:
    """One translatable value and where it stands; ``trail`` is its place in words, outside in."""

    key: str
    owner: Any
    name: str
    trail: tuple[str, ...]
    rich: bool = False
    safety_critical: bool = False
    max_length: int | None = None

    @property
    def label(self):
        return " › ".join(str(step) for step in self.trail)

    def text(self, code):
        """The text in one language, '' when there is none; rich text as its HTML."""
        value = raw(self.owner, self.name, code)
        return "" if is_blank(value) else str(getattr(value, "source", value))

    def write(self, code, text):
        """Put ``text`` in its place; the item is not saved."""
        column = f"{self.name}_{code}"
        if isinstance(self.owner, dict):
            self.owner[column] = RichText(text) if self.rich else text
        elif self.name in PAGE_TEXTS and code == languages.DEFAULT:
            setattr(self.owner, self.name, text)
            self.owner.title_is_lent = self.owner.title_is_lent and self.name != "title"
        else:
            setattr(self.owner, column, text)

    def source_language(self, preferred):
        """The language to translate from: ``preferred`` unless only another one has a text."""
        order = [preferred, *(code for code in languages.codes() if code != preferred)]
        return next((code for code in order if self.text(code)), None)


def segments_of(item):
    """Every segment of ``item`` as it is in memory, in the order of its form."""
    return list(_of_instance(item, "", ()))


def critical_without_source(item):
    """Safety-critical segments with words, and none in the language that ``item`` is written in."""
    own = source_language_of(item)
    return [
        segment
        for segment in segments_of(item)
        if segment.safety_critical and segment.source_language(own) not in (own, None)
    ]


def source_language_of(item):
    """The language in which ``item`` is written first."""
    return getattr(item, "source_language", languages.DEFAULT)


def _of_instance(instance, path, trail, nested=None):
    yield from _own_texts(instance, path, trail)
    for name in getattr(instance, "bilingual_streams", ()):
        if stream := getattr(instance, name, None):
            for child in stream:
                step = (*trail, str(child.block.label))
                yield from _of_block(child.block, child.value, f"{path}{name}/{child.id}/", step)
    for relation in _translated_relations(type(instance)):
        children = nested[relation] if nested else getattr(instance, _name(relation)).all()
        yield from _of_children(instance, children, relation, path, trail)


def _of_children(instance, children, relation, path, trail):
    label = str(relation.related_model._meta.verbose_name)
    nested = _nested(children, relation.related_model)
    for number, child in enumerate(children, start=1):
        # Whether a text is safety-critical may depend on its parent: no query to find it.
        setattr(child, relation.field.name, instance)
        key = getattr(child, "key", "") or child.pk
        step = (*trail, f"{label} {number}")
        own = {each: rows[child.pk] for each, rows in nested.items()}
        yield from _of_instance(child, f"{path}{_name(relation)}/{key}/", step, own)


def _nested(children, model):
    """The children's own children, one query for each relation; {} of those in memory.

    {relation: {primary key of the child: [its children]}}
    """
    if not isinstance(children, QuerySet):
        return {}
    nested = {}
    for relation in _translated_relations(model):
        rows = nested[relation] = defaultdict(list)
        parents = {f"{relation.field.name}__in": children}
        for row in relation.related_model._default_manager.filter(**parents):
            rows[getattr(row, relation.field.attname)].append(row)
    return nested


def _translated_relations(model):
    return [
        relation
        for relation in get_all_child_relations(model)
        if translated_field_names(relation.related_model)
        or get_all_child_relations(relation.related_model)
    ]


def _name(relation):
    return relation.get_accessor_name()


def _own_texts(instance, path, trail):
    model = type(instance)
    critical = getattr(instance, "safety_critical_texts", ())
    own = PAGE_TEXTS if isinstance(instance, Page) else ()
    for name in (*own, *translated_field_names(model)):
        field = model._meta.get_field(name)
        yield Segment(
            key=f"{path}{name}",
            owner=instance,
            name=name,
            trail=(*trail, str(field.verbose_name)),
            rich=hasattr(field, "features"),
            safety_critical=name in critical,
            max_length=field.max_length,
        )


def _of_block(block, value, path, trail, critical=False):
    critical = critical or block.is_safety_critical(value)
    for stem in block.parallel:
        child = block.child_blocks[f"{stem}_{languages.DEFAULT}"]
        if isinstance(child, blocks.CharBlock | blocks.TextBlock | blocks.RichTextBlock):
            yield Segment(
                key=f"{path}{stem}",
                owner=value,
                name=stem,
                trail=(*trail, _stem_label(child)),
                rich=isinstance(child, blocks.RichTextBlock),
                safety_critical=critical,
                max_length=getattr(child.field, "max_length", None),
            )
    for name, child in block.child_blocks.items():
        yield from _of_nested(name, child, value.get(name), path, trail, critical)


def _of_nested(name, block, value, path, trail, critical):
    if isinstance(block, ParallelStructBlock):
        yield from _of_block(block, value, f"{path}{name}/", trail, critical)
    elif isinstance(block, blocks.ListBlock) and isinstance(block.child_block, ParallelStructBlock):
        for number, item in enumerate(value.bound_blocks, start=1):
            step = (*trail, f"{block.label} {number}")
            yield from _of_block(
                block.child_block, item.value, f"{path}{name}/{item.id}/", step, critical
            )


def _stem_label(block):
    """'Step' of 'Step · English'."""
    return str(block.label).removesuffix(languages.label("", languages.DEFAULT))
