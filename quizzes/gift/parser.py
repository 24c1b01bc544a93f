"""Reading GIFT the way Moodle reads it. Plain Python; whatever the text, nothing is raised.

Empty lines part the questions; a question that cannot be read costs nothing but itself.
"""

import re

from . import answers
from .marked import Marked
from .questions import DESCRIPTION, NOTHING, WHITE, Question, Result
from .refusal import Refused
from .texts import formatted

LINE_END = re.compile(r"\r\n|\r|\n")
COMMENT, CATEGORY, TITLE = "//", "$CATEGORY:", "::"
GAP = "_____"
"""What Moodle shows where the answers stood in the middle of a sentence."""


def parse(written):
    """The Result of reading ``written``."""
    result = Result()
    category, comments = "", []
    for line, lines in _blocks(written):
        comments += _comments(lines)
        line, lines = _without_comments(line, lines)
        if lines and lines[0].startswith(CATEGORY):
            category = lines[0].removeprefix(CATEGORY).strip(WHITE)
            line, lines = _without_comments(line + 1, lines[1:])
        if lines:
            try:
                result.questions.append(_question(line, lines, category, tuple(comments)))
            except Refused as refused:
                result.problems.append(refused.problem)
            comments = []
    return result


def _blocks(written):
    """[(number of the first line, lines)] of what stands between empty lines."""
    block = []
    for number, line in enumerate(LINE_END.split(written.removeprefix("\ufeff")), start=1):
        if line := line.strip(WHITE):
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []
    if block:
        yield number - len(block) + 1, block


def _comments(lines):
    for line in lines:
        if line.startswith(COMMENT):
            yield line.removeprefix(COMMENT).strip(WHITE)


def _without_comments(line, lines):
    """The block from its first line that is no comment; comments inside it are left blank."""
    lines = ["" if text.startswith(COMMENT) else text for text in lines]
    filled = [position for position, text in enumerate(lines) if text]
    if not filled:
        return line, []
    return line + filled[0], lines[filled[0] : filled[-1] + 1]


def _question(line, lines, category, comments):
    whole = Marked.of("\n".join(lines))
    try:
        title, rest = _title(whole)
        text, inside = _text_and_answers(rest)
        kind, found, feedback = _content(inside, text)
    except Refused as refused:
        at = whole.marks.count("\n", 0, refused.at)
        raise Refused(refused.problem.code, line=line + at, **refused.problem.values) from None
    return Question(kind, text, title, found, feedback, category, comments, line)


def _title(whole):
    """(title, the rest): the title may be missing, and its end forgotten."""
    if not whole.marks.startswith(TITLE):
        return "", whole
    title, rest = whole[len(TITLE) :].cut(TITLE)
    return (title.stripped().text, rest) if rest is not None else ("", title)


def _text_and_answers(rest):
    """(the question's text, what stands in braces); the latter is None in a description."""
    before, inside = rest.cut("{")
    if "}" in before.marks:
        raise Refused("brace_not_opened", at=before.at + before.marks.index("}"))
    if inside is None:
        return _needed(formatted(rest), rest), None
    inside, after = inside.cut("}")
    if after is None:
        raise Refused("brace_not_closed", at=before.at + len(before.text))
    if re.search("[{}]", after.marks):
        raise Refused("second_braces", at=after.stripped().at)
    words = before.text + GAP + after.text if after.stripped() else before.text
    text = formatted(Marked(words, words, rest.at))
    return _needed(text, rest), inside.stripped()


def _needed(text, place):
    if not text:
        raise Refused("no_text", at=place.at)
    return text


def _content(inside, text):
    """(kind, answers, general feedback) of what stands in braces."""
    if inside is None:
        return DESCRIPTION, (), NOTHING
    inside, feedback = inside.cut("####", last=True)
    kind, found = answers.read(inside.stripped(), text.format)
    return kind, found, formatted(feedback, text.format)
