"""What changed between two texts, word by word: pure, and safe to print."""

import re
from difflib import SequenceMatcher

from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from .texts import canonical, plain

TAG_OR_WORD = re.compile(r"<[^<>]*>|[^\s<]+|<")


def word_diff(old, new):
    """HTML of ``new`` with what left in <del> and what came in <ins>, each named for a listener.

    Both texts are plain or rich. Only their words are compared; where the words are the same and
    a link or the formatting is not, the tags are shown as text.
    """
    before, after = plain(old).split(), plain(new).split()
    if before == after and canonical(old) != canonical(new):
        before, after = (TAG_OR_WORD.findall(canonical(text)) for text in (old, new))
    return _marked(before, after)


def _marked(before, after):
    """Every part is escaped or made by ``format_html``, so the whole is safe."""
    parts = []
    matcher = SequenceMatcher(None, before, after)
    for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        gone, come = " ".join(before[old_from:old_to]), " ".join(after[new_from:new_to])
        if kind == "equal":
            parts.append(escape(come))
            continue
        if gone:
            parts.append(_named("del", _("removed:"), gone))
        if come:
            parts.append(_named("ins", _("added:"), come))
    return mark_safe(" ".join(parts))


def _named(tag, name, text):
    # aria-label is not allowed on these elements: what a listener hears is a hidden text.
    return format_html('<{0}><span class="w-sr-only">{1} </span>{2}</{0}>', tag, name, text)
