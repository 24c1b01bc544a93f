"""The parts of a text that are not words: tags, links, placeholders, addresses."""

import html
import re
from dataclasses import dataclass, field

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[\s/][^<>]*)?)>")
ATTRIBUTE = re.compile(r"""([a-zA-Z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
INLINE = {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "s", "small", "span", "strong"}
INLINE |= {"sub", "sup", "u"}
VOID = {"br", "embed", "hr", "img", "input", "wbr"}

PLACEHOLDER = re.compile(
    r"%\(\w+\)[#0 +-]*\d*(?:\.\d+)?[diouxXeEfFgGcrs]"  # %(name)s
    r"|(?<![\d%])%[sd](?!\w)"  # %s, but not 100%s
    r"|\{\w*(?:![rsa])?(?::[^{}\s]*)?\}"  # {name}, {0}, {}
)
ADDRESS = re.compile(r"https?://[^\s<>\"”]+|www\.[^\s<>\"”]+|[^\s@<>\"“]{1,64}@[^\s@<>\"”]+\.\w+")


@dataclass(frozen=True)
class Tag:
    """One tag as it stands in a text."""

    name: str
    closing: bool
    attributes: dict = field(default_factory=dict, hash=False)


def tags(text):
    """The tags of ``text`` in their order."""
    return [_tag(match) for match in TAG.finditer(COMMENT.sub("", text))]


def plain(text, language=None):
    """The words of ``text``: no tags, one line per block.

    With a ``language``, passages that are marked as another's (``lang="en"``) are left out.
    """
    text = COMMENT.sub("", text)
    kept, position, open_tags = [], 0, []
    for match in TAG.finditer(text):
        if not _is_foreign(open_tags):
            kept.append(text[position : match.start()])
        tag = _tag(match)
        kept.append("" if tag.name in INLINE else "\n")
        _follow(open_tags, tag, language)
        position = match.end()
    if not _is_foreign(open_tags):
        kept.append(text[position:])
    return html.unescape("".join(kept))


def prose(text, language=None, filler="\n"):
    """``plain`` with ``filler`` for what a program reads: addresses and placeholders."""
    text = plain(text, language)
    for pattern in (ADDRESS, PLACEHOLDER):
        text = pattern.sub(filler, text)
    return text


def _tag(match):
    closing, name, rest = match.groups()
    attributes = {
        key.lower(): html.unescape(double or single or bare)
        for key, double, single, bare in ATTRIBUTE.findall(rest)
    }
    return Tag(name.lower(), bool(closing), attributes)


def _follow(open_tags, tag, language):
    """Keep the list of elements that are open, each with "is this in another language?"."""
    if tag.closing:
        names = [name for name, _foreign in open_tags]
        if tag.name in names:
            del open_tags[len(names) - 1 - names[::-1].index(tag.name) :]
    elif tag.name not in VOID:
        spoken = tag.attributes.get("lang", language)
        foreign = bool(language) and spoken.split("-")[0] != language
        open_tags.append((tag.name, foreign or _is_foreign(open_tags)))


def _is_foreign(open_tags):
    return bool(open_tags) and open_tags[-1][1]
