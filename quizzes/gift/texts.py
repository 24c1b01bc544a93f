"""Texts and their formats: how they are marked in a file, what they say. Plain Python."""

import html
import re

from .questions import FORMATS, HTML, MARKDOWN, MOODLE, NOTHING, PLAIN, WHITE, Text

FORMAT = re.compile(r"\[([a-z]+)\]")
TAGS = re.compile(r"<[/!a-zA-Z][^<>]*>")
BREAKS = re.compile(r"<(?:br|/p|/li|/div|/h[1-6])\b[^<>]*>", re.IGNORECASE)
PARAGRAPHS = re.compile(r"\n{2,}")


def formatted(marked, default=MOODLE):
    """The Text of a part of the file: with the format that it names, or else ``default``.

    No part, no text.
    """
    if not marked:
        return NOTHING
    part = marked.stripped().text
    named = FORMAT.match(part)
    if named and named[1] in FORMATS:
        return _text(part[named.end() :].strip(WHITE), named[1])
    return _text(part, default)


def _text(words, format):
    return Text(words, format) if words else NOTHING


def as_plain(text):
    """The words of a Text without any markup; Markdown stays as it was typed."""
    if text.format in (PLAIN, MARKDOWN):
        return text.text
    words = text.text if text.format == MOODLE else " ".join(text.text.split())
    words = html.unescape(TAGS.sub("", BREAKS.sub("\n", words)))
    return "\n".join(line.strip() for line in words.strip().split("\n"))


def as_html(text):
    """A Text as HTML, not yet cleaned of what is not allowed here."""
    words = text.text
    if text.format == MOODLE and TAGS.search(words):
        return words.replace("\n", "<br>")
    if text.format == HTML or not words:
        return words
    words = words if text.format == MOODLE else html.escape(words, quote=False)
    paragraphs = [part.replace("\n", "<br>") for part in PARAGRAPHS.split(words)]
    return "".join(f"<p>{part}</p>" for part in paragraphs)
