"""Materials as print-ready PDF files (A4, tagged PDF/UA), set with typst."""

import re

import typst

from core import languages

SPECIAL = re.compile(r"([\\#$*_`<>@~\[\]=/+-])")

PAGE = """
#set document(title: "{plain_title}")
#set page(paper: "a4", margin: 2cm, footer: align(center, text(8pt)[{footer}]))
#set text(font: ("DejaVu Sans", "Libertinus Serif"), size: 12pt, lang: "{language}")
#set par(leading: 0.8em)
= {title}
{body}
"""
FOOTER = {
    "en": "Demonstration content · CC BY 4.0",
    "st": "Mohlala feela · CC BY 4.0",
}


def pdf(title, body, language):
    """The bytes of a PDF with ``title`` and ``body`` (Markdown paragraphs, lists, bold)."""
    source = PAGE.format(
        plain_title=title.replace("\\", "").replace('"', "'"),
        title=_escape(title),
        body=_body(body),
        language=language,
        footer=_escape(FOOTER.get(language, FOOTER[languages.DEFAULT])),
    )
    return typst.compile(source.encode(), format="pdf", pdf_standards=["ua-1"])


def _body(body):
    return "\n".join(_line(line) for line in body.splitlines())


def _line(line):
    bullet, number = re.match(r"[-*] (.*)", line), re.match(r"\d+\. (.*)", line)
    if bullet:
        return "- " + _inline(bullet[1])
    if number:
        return "+ " + _inline(number[1])
    return _inline(line.lstrip("#").strip()) + (" \\" if line.endswith("  ") else "")


def _inline(text):
    """Bold stays bold, a link keeps its words, everything else is literal."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    parts = re.split(r"\*\*(.+?)\*\*", text)
    return "".join(
        f"#strong[{_escape(part)}]" if position % 2 else _escape(part)
        for position, part in enumerate(parts)
    )


def _escape(text):
    return SPECIAL.sub(r"\\\1", text)
