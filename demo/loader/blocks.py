"""Stream values from text files, guided by the blocks' own definitions."""

import uuid
from datetime import date

from wagtail import blocks
from wagtail.blocks import StreamValue
from wagtail.images.blocks import ImageChooserBlock

from core import languages
from quizzes.blocks import QuestionBlock

from .files import picture
from .sources import page_at, to_html

# Block ids are made from the file's name and the id written in it, so that they never change.
NAMESPACE = uuid.UUID("5b0f6d6e-8a36-4c53-9f0a-6f3a1f0d7c11")


def stream(source, name, field):
    """The value of StreamField ``field`` from the ``body`` of the source called ``name``."""
    block = field.stream_block
    raw = [
        {
            "type": entry.get("type"),
            "id": fixed_id(name, entry.get("id")),
            "value": struct(
                entry, block.child_blocks[entry.get("type")], f"{name}#{entry.get('id')}"
            ),
        }
        for entry in source.children("body")
    ]
    return StreamValue(block, raw, is_lazy=True)


def fixed_id(*parts):
    return str(uuid.uuid5(NAMESPACE, "#".join(map(str, parts))))


def question_key(quiz, question):
    """The key of a question: that of its file's name and the id written there."""
    return fixed_id(f"{quiz}#{question}")[:8]


def struct(source, block, path):
    """The raw value of one struct block: texts from every language, the rest shared."""
    value = {
        f"{stem}_{code}": _text(source.text(stem, code), block.child_blocks[f"{stem}_{code}"])
        for stem in block.parallel
        for code in languages.codes()
    }
    for name, child in block.child_blocks.items():
        if name not in value:
            value[name] = _shared(source, name, child, f"{path}/{name}")
    return value


def _text(text, block):
    return to_html(text) if isinstance(block, blocks.RichTextBlock) else text


def _shared(source, name, block, path):
    if isinstance(block, blocks.ListBlock):
        return [
            {
                "type": "item",
                "id": fixed_id(path, position),
                "value": struct(entry, block.child_block, f"{path}/{position}"),
            }
            for position, entry in enumerate(source.children(name))
        ]
    if isinstance(block, ImageChooserBlock):
        return picture(source.get(name)).pk
    if isinstance(block, blocks.PageChooserBlock):
        return page_at(source.get(name)).pk
    if isinstance(block, QuestionBlock):
        asked = source.get(name)
        return question_key(source.get("quiz"), asked) if asked else ""
    value = source.get(name, block.get_default())
    return value.isoformat() if isinstance(value, date) else value
