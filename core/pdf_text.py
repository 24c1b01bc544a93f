"""Texts as plain data for the templates of ``core.pdf``: who reads them needs no HTML.

A *text* is ``{"lang", "text"}``, a *passage* ``{"lang", "blocks"}``. A block is a paragraph of
runs or a list of items, each a list of blocks; a run is ``{"text"}`` with ``bold``, ``italic`` or
``link``.
"""

import re
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from wagtail.rich_text import expand_db_html

from .localized import localized

LISTS = {"ul": "bullets", "ol": "numbers"}
MARKS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic"}
PARAGRAPHS = {"p", "div", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr"}
LINKED = ("http", "https", "mailto", "tel")
LONGEST_LINK = 2000


def said(owner, name):
    """``owner``'s text ``name`` in the reader's language or the best there is; None for none."""
    found = localized(owner, name)
    return {"lang": found.lang, "text": str(found).strip()} if found else None


def passage(owner, name, base=""):
    """The same for rich text; ``base`` is the address that its links start from."""
    found = localized(owner, name)
    return {"lang": found.lang, "blocks": blocks(str(found), base)} if found else None


def blocks(html, base=""):
    """The blocks of rich text as Wagtail stores it."""
    reader = _Reader(base)
    reader.feed(expand_db_html(html))
    reader.close()
    reader.end_paragraph()
    return reader.blocks


class _Reader(HTMLParser):
    """Collects blocks; a tag that is unknown or never closed costs no text."""

    def __init__(self, base):
        super().__init__()
        self.base = base
        self.blocks = []
        self._open = [("", self.blocks)]
        """Where things go: (tag, list of blocks or of items), innermost last."""
        self._runs = []
        self._marks = []
        self._link = ""
        self._words = ""
        """What the open link says so far."""

    def handle_starttag(self, tag, attrs):
        if tag in MARKS:
            self._marks.append(MARKS[tag])
        elif tag == "a":
            self._link, self._words = self._address(dict(attrs).get("href") or ""), ""
        elif tag == "br":
            self._say("\n")
        elif tag in LISTS:
            self._begin_list(tag)
        elif tag == "li":
            self._begin_item()
        elif tag in PARAGRAPHS:
            self.end_paragraph()

    def handle_endtag(self, tag):
        if tag in MARKS and MARKS[tag] in self._marks:
            self._marks.remove(MARKS[tag])
        elif tag == "a":
            self._end_link()
        elif tag in PARAGRAPHS:
            self.end_paragraph()
        elif tag in LISTS or tag == "li":
            self._close(tag)

    def handle_data(self, data):
        self._say(re.sub(r"[ \t\r\n]+", " ", data))

    def _say(self, words):
        self._words += words
        run = {"text": words} | dict.fromkeys(self._marks, True)
        self._runs.append(run | ({"link": self._link} if self._link else {}))

    def end_paragraph(self):
        """Put what was said since the last block where it belongs."""
        runs, self._runs = self._runs, []
        if not "".join(run["text"] for run in runs).strip():
            return
        if self._open[-1][0] in LISTS:  # between two items
            self._begin_item()
        runs[0]["text"] = runs[0]["text"].lstrip()
        runs[-1]["text"] = runs[-1]["text"].rstrip()
        self._open[-1][1].append({"kind": "paragraph", "runs": [r for r in runs if r["text"]]})

    def _begin_list(self, tag):
        self.end_paragraph()
        if self._open[-1][0] in LISTS:
            self._begin_item()
        items = []
        self._open[-1][1].append({"kind": LISTS[tag], "items": items})
        self._open.append((tag, items))

    def _begin_item(self):
        self.end_paragraph()
        if self._open[-1][0] == "li":
            self._open.pop()
        if self._open[-1][0] in LISTS:
            item = []
            self._open[-1][1].append(item)
            self._open.append(("li", item))

    def _close(self, tag):
        self.end_paragraph()
        depth = [position for position, (name, _into) in enumerate(self._open) if name == tag]
        if depth:
            del self._open[depth[-1] :]

    def _address(self, href):
        """The whole address of a link that can be followed; '' for any other."""
        try:
            address = urljoin(self.base, href.strip())
            scheme = urlsplit(address).scheme
        except ValueError:  # brackets that are no host
            return ""
        return address if scheme in LINKED and len(address) <= LONGEST_LINK else ""

    def _end_link(self):
        """On paper nobody can follow a link: its address stands behind its words."""
        address, self._link = self._link, ""
        shown = re.sub(r"^https?://|/$", "", address)
        if address.startswith("http") and shown not in self._words:
            self._say(f" ({shown})")
