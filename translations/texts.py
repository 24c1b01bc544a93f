"""When two texts are the same text: what an editor's tool adds on saving is not a change."""

import hashlib
import re
from functools import lru_cache
from html import unescape

from bs4 import BeautifulSoup
from django.utils.html import strip_tags

HASH_LENGTH = 32
KEPT_BY_THE_EDITOR = ("data-block-key",)
"""Attributes that the rich-text editor gives each paragraph when it saves."""


def canonical(text):
    """``text`` as it is compared: without the editor's own marks, spaces as one, entities as text.

    Rich text keeps its tags, with their attributes in one order.
    """
    text = text or ""
    if "<" in text:
        soup = BeautifulSoup(text, "html.parser")
        for tag in soup.find_all(True):
            tag.attrs = {
                name: value
                for name, value in sorted(tag.attrs.items())
                if name not in KEPT_BY_THE_EDITOR
            }
        text = soup.decode(formatter="minimal")
    else:
        text = unescape(text)
    return re.sub(r"\s+", " ", text).strip()


@lru_cache(maxsize=4096)  # one save asks for the same texts several times
def digest(text):
    """The name of a text in records and files: 32 hexadecimal digits, the same for equal texts."""
    return hashlib.sha256(canonical(text).encode()).hexdigest()[:HASH_LENGTH]


def plain(text):
    """``text`` without tags, for people and for counting."""
    spaced = re.sub(r"<(?=/?(?:p|li|ul|ol|h\d|br)\b)", " <", text or "")
    return re.sub(r"\s+", " ", unescape(strip_tags(spaced))).strip()


def words(text):
    """How many words a translator is paid for."""
    return len(plain(text).split())
