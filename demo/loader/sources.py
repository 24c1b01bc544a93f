"""Reading the text files: shared values from the default language's tree, texts from each.

``demo/texts/en/guides/x.toml`` holds everything, ``demo/texts/st/guides/x.toml`` only texts under
the same keys. Entries of a list are matched by ``id``, or by position where they have none.
"""

import re
import tomllib
from pathlib import Path

import markdown
from wagtail.models import Page

from core import languages

TEXTS = Path(__file__).parent.parent / "texts"
PAGE_LINK = re.compile(r'<a href="page:([^"#]*)">')


class Source:
    """One thing with its values in every language."""

    def __init__(self, by_language):
        self.by_language = by_language

    @property
    def shared(self):
        return self.by_language[languages.DEFAULT]

    def get(self, key, default=None):
        """A value that is the same in every language."""
        return self.shared.get(key, default)

    def text(self, key, code):
        """A text in one language only; '' when there is none."""
        return self.by_language.get(code, {}).get(key, "")

    def texts(self, *keys, rich=()):
        """{"title_st": …, "title_en": …} for model fields; the ``rich`` ones as HTML."""
        return {
            f"{key}_{code}": to_html(self.text(key, code)) if key in rich else self.text(key, code)
            for key in (*keys, *rich)
            for code in languages.codes()
        }

    def children(self, key):
        """The entries of a list, each with its texts in every language."""
        found = []
        for position, entry in enumerate(self.shared.get(key, [])):
            twins = {
                code: _twin(document.get(key, []), entry, position)
                for code, document in self.by_language.items()
            }
            found.append(Source(twins | {languages.DEFAULT: entry}))
        return found


def _twin(entries, entry, position):
    if "id" in entry:
        return next((other for other in entries if other.get("id") == entry["id"]), {})
    return entries[position] if position < len(entries) else {}


def read(name):
    """The source called ``name``, for example "guides/check-a-job-offer"."""
    documents = {}
    for code in languages.codes():
        path = TEXTS / code / f"{name}.toml"
        documents[code] = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return Source(documents)


def names(folder):
    """The names of the sources in a folder: ["guides/check-a-job-offer", …]."""
    return [
        f"{folder}/{path.stem}"
        for path in sorted((TEXTS / languages.DEFAULT / folder).glob("*.toml"))
    ]


def to_html(text):
    """Markdown to the HTML that Wagtail's rich text keeps, with links to pages by their path."""
    html = markdown.markdown(text, extensions=["sane_lists"], output_format="html")
    return PAGE_LINK.sub(lambda match: f'<a linktype="page" id="{_page_id(match[1])}">', html)


def page_at(path):
    """The page at "guides/check-a-job-offer" below the front page."""
    return Page.objects.get(url_path=f"/home/{path.strip('/')}/")


def _page_id(path):
    return page_at(path).pk
