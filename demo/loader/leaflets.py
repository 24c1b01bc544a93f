"""Materials as print-ready PDF files."""

import re
from pathlib import Path

from core import languages
from core.pdf import Sheet

TEMPLATE = Path(__file__).parent / "leaflet.typ"
FOOTER = {
    "en": "Demonstration content · CC BY 4.0",
    "st": "Mohlala feela · CC BY 4.0",
}
BULLET, NUMBER = re.compile(r"[-*] (.*)"), re.compile(r"\d+\. (.*)")


def pdf(title, body, language):
    """The bytes of a PDF with ``title`` and ``body`` (Markdown paragraphs, lists, bold)."""
    data = {
        "lang": language,
        "title": {"lang": language, "text": title},
        "blocks": _blocks(body),
        "footer": [FOOTER.get(language, FOOTER[languages.DEFAULT])],
    }
    return Sheet(TEMPLATE, data).pdf()


def _blocks(body):
    """The blocks of ``body``, as ``core.pdf_text`` describes them."""
    found = []
    for lines in re.split(r"\n\s*\n", body.strip()):
        for line in lines.splitlines():
            _add(found, line)
        found.append({"kind": "end"})
    return [block for block in found if block["kind"] != "end"]


def _add(found, line):
    """Add a line to the last block, or begin a new one."""
    for kind, shape in (("bullets", BULLET), ("numbers", NUMBER)):
        if item := shape.match(line):
            if not found or found[-1]["kind"] != kind:
                found.append({"kind": kind, "items": []})
            found[-1]["items"].append([{"kind": "paragraph", "runs": _runs(item[1])}])
            return
    words = line.lstrip("#").strip() + ("\n" if line.endswith("  ") else " ")
    if not found or found[-1]["kind"] != "paragraph":
        found.append({"kind": "paragraph", "runs": []})
    found[-1]["runs"] += _runs(words)


def _runs(words):
    """Bold stays bold, a link keeps its words, everything else is literal."""
    words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", words)
    parts = re.split(r"\*\*(.+?)\*\*", words)
    return [
        {"text": part, "bold": bool(position % 2)} for position, part in enumerate(parts) if part
    ]
