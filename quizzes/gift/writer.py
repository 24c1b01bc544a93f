"""Writing GIFT that Moodle reads without a change. Plain Python.

Whatever is written is read back as the same: writing what was read gives the same text again.
"""

import html
import re

from .questions import (
    DESCRIPTION,
    FULL,
    HTML,
    MATCHING,
    MOODLE,
    NONE,
    ORDERING,
    PLACES,
    PLAIN,
    SINGLE,
    TRUE_FALSE,
    WHITE,
    Text,
)

RESERVED = str.maketrans({character: f"\\{character}" for character in "\\:#={}~"} | {"\n": "\\n"})
MISREAD = ("[", "%", "//")
"""Beginnings of a text that would be taken for a format, a weight or a comment."""
ORDER = "ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW none"
"""All items, one below the other; each counts that has its right neighbour after it."""
STRUCTURE = re.compile(r"[\\{}]|(?<!&)#|^/(?=/)|^0$")
"""What would end an item of an ordering question, or lose it."""


def write(questions):
    """The text of a file with ``questions``."""
    written, category = [], ""
    for question in questions:
        name = _line(question.category)
        if name and name != category:
            written.append(f"$CATEGORY: {name}\n\n")
            category = name
        written += [f"// {_line(comment)}".rstrip() + "\n" for comment in question.comments]
        written.append(f"{_head(question)}{_braces(question)}\n\n")
    return "".join(written)


def _line(words):
    """Words that Moodle takes as they stand, on one line."""
    return " ".join(words.replace("\0", "").split())


def _tidy(words):
    return words.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").strip(WHITE)


def _escaped(words):
    return _tidy(words).translate(RESERVED)


def _formatted(text, default):
    """A text, with its format where it is not the expected one or must stand in front."""
    words = _tidy(text.text)
    if not words:
        return ""
    named = text.format != default or words.startswith(MISREAD)
    return (f"[{text.format}]" if named else "") + _escaped(words)


def _head(question):
    title = _escaped(question.title)
    return (f"::{title}::" if title else "") + _formatted(question.text, MOODLE)


def _braces(question):
    if question.kind == DESCRIPTION:
        return ""
    format = question.text.format
    feedback = _formatted(question.feedback, format)
    feedback = f"####{feedback}" if feedback else ""
    if question.kind == TRUE_FALSE:
        return f"{{{_true_or_false(question, format)}{feedback}}}"
    lines = "".join(f"\t{line}\n" for line in _lines(question, format))
    feedback = f"\t{feedback}\n" if feedback else ""
    start = f">{len(question.answers)} {ORDER}" if question.kind == ORDERING else ""
    return f"{{{start}\n{lines}{feedback}}}"


def _true_or_false(question, format):
    true, false = question.answers
    word, right, wrong = ("TRUE", true, false) if true.weight else ("FALSE", false, true)
    feedbacks = [_formatted(answer.feedback, format) for answer in (wrong, right)]
    while feedbacks and not feedbacks[-1]:
        feedbacks.pop()
    return "#".join([word, *feedbacks])


def _lines(question, format):
    """The lines in the braces, one for each answer."""
    if question.kind == ORDERING:
        return [_item(answer.text) for answer in question.answers]
    if question.kind == MATCHING:
        return [_pair(answer, format) for answer in question.answers]
    lines, single = [], question.kind == SINGLE
    for answer in question.answers:
        # A second answer that is all right takes its weight: only equal signs would make it a
        # question with a typed answer.
        full = single and answer.weight == FULL
        mark, single = ("=", False) if full else (f"~{_weight(answer.weight)}", single)
        feedback = _formatted(answer.feedback, format)
        lines.append(mark + _formatted(answer.text, format) + (f"#{feedback}" if feedback else ""))
    return lines


def _weight(weight):
    if weight == NONE:
        return ""
    written = format(weight.quantize(PLACES), "f").rstrip("0").rstrip(".")
    return f"%{written}%"


def _pair(answer, format):
    """Nothing but an entity hides an arrow on the left."""
    text = answer.text
    if "->" in text.text:
        text = Text(_as_html(text), HTML) if text.format == PLAIN else text
        text = Text(text.text.replace("->", "-&gt;"), text.format)
    return f"={_formatted(text, format)} -> {_escaped(answer.match)}"


def _item(text):
    """An item of an ordering question: Moodle knows no escapes there, only entities."""
    plain = text.format == PLAIN
    words = _as_html(text) if plain else _tidy(text.text).replace("\n", "<br>")
    return STRUCTURE.sub(lambda found: f"&#{ord(found[0])};", words)


def _as_html(text):
    return html.escape(_tidy(text.text), quote=False).replace("\n", "<br>")
