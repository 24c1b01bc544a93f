"""The base of every text-bearing block: one child per language, side by side.

    class QuotationBlock(ParallelStructBlock):
        text = Parallel(blocks.TextBlock, label="Words")
        source = blocks.CharBlock(required=False)

gets the children ``text_st``, ``text_en`` and ``source``, and its template reads
``{{ self.tr.text }}``: a ``Localized`` with its language.
"""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.base import DeclarativeSubBlocksMetaclass
from wagtail.rich_text import get_text_for_indexing

from .. import languages
from ..localized import is_blank, localized, raw


class Parallel:
    """A declaration, not a block: one text in every language."""

    def __init__(self, block_class, *, label, **kwargs):
        self.blocks = {
            code: block_class(required=False, label=languages.label(label, code), **kwargs)
            for code in languages.codes()
        }


class ParallelMetaclass(DeclarativeSubBlocksMetaclass):
    """Turns each ``Parallel`` into its blocks, and remembers the names of the texts."""

    def __new__(mcs, name, bases, attrs):
        stems = []
        for stem, declaration in list(attrs.items()):
            if isinstance(declaration, Parallel):
                attrs.pop(stem)
                stems.append(stem)
                for code, block in declaration.blocks.items():
                    attrs[f"{stem}_{code}"] = block
        inherited = [stem for base in bases for stem in getattr(base, "parallel", ())]
        attrs["parallel"] = (*inherited, *stems)
        return super().__new__(mcs, name, bases, attrs)


def critical():
    """A box to tick where an editor's own words matter as much as a warning or the law."""
    return blocks.BooleanBlock(
        required=False,
        label=_("Somebody's safety depends on these words"),
        help_text=_("A second person must then approve every translation of them."),
    )


class Texts:
    """Attribute access to a value's texts in the reader's language: ``texts.caption``."""

    def __init__(self, value):
        self._value = value

    def __getattr__(self, stem):
        if stem.startswith("_"):
            raise AttributeError(stem)
        return localized(self._value, stem)


class ParallelValue(blocks.StructValue):
    """A block's value; ``value.tr.<text>`` is that text as the reader gets it."""

    @property
    def tr(self):
        return Texts(self)


class ParallelStructBlock(blocks.StructBlock, metaclass=ParallelMetaclass):
    """A struct block whose ``Parallel`` texts have one child per language."""

    safety_critical = False
    """True where a wrong translation can hurt: contact prompts, warnings, rights, the law."""

    class Meta:
        form_classname = "struct-block bilingual-block"
        value_class = ParallelValue

    def missing_in(self, value, code):
        """Is there a text, here or in a nested block, that ``code`` lacks and another has?"""
        if any(localized(value, stem, code).is_fallback for stem in self.parallel):
            return True
        return any(child.missing_in(item, code) for child, item in self.nested(value))

    def text_in(self, value, code):
        """Every text in one language only, as plain text."""
        for stem in self.parallel:
            text = raw(value, stem, code)
            if not is_blank(text):
                yield get_text_for_indexing(getattr(text, "source", str(text)))
        for child, item in self.nested(value):
            yield from child.text_in(item, code)

    def is_safety_critical(self, value):
        """Must a second person check the translations of this value before readers see them?"""
        return self.safety_critical or bool(value.get("critical"))

    def publication_errors(self, value):
        """Why a page with this value may not be published: messages, none when it may."""
        return []

    def nested(self, value):
        """(block, value) of each parallel block below this one, through lists."""
        for name, block in self.child_blocks.items():
            if isinstance(block, ParallelStructBlock):
                yield block, value[name]
            elif isinstance(block, blocks.ListBlock) and isinstance(
                block.child_block, ParallelStructBlock
            ):
                for item in value[name]:
                    yield block.child_block, item
