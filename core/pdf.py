"""Print-ready PDF files (A4, tagged PDF/UA-1, the same bytes for the same content), set with typst.

What people write never becomes typst source: a template is a file of ours that reads
``data.json``, so there is nothing to escape and nothing that a text could start.
"""

import hashlib
import json
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

import typst

SHARED = Path(__file__).parent / "typst" / "paper.typ"
UNPRINTABLE = {"Cc", "Cn", "Co", "Cs"}
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Sheet:
    """A document to print: a ``template`` (.typ), its ``data``, and drawings (SVG) by file name."""

    template: Path
    data: dict
    files: dict[str, bytes] = field(default_factory=dict)

    @property
    def sources(self):
        """Everything that typst reads: {file name: bytes}."""
        return self.files | {
            "main.typ": self.template.read_bytes(),
            SHARED.name: SHARED.read_bytes(),
            "data.json": json.dumps(printable(self.data), sort_keys=True).encode(),
        }

    @property
    def fingerprint(self):
        """A short text that changes whenever the printed document would."""
        digest = hashlib.sha256(typst.__version__.encode())
        for name, content in sorted(self.sources.items()):
            digest.update(hashlib.sha256(name.encode() + b"\0" + content).digest())
        return digest.hexdigest()[:32]

    def pdf(self):
        """The bytes of the PDF.

        PDF/UA forbids a character that no font at hand can show (typst then refuses the whole):
        such a text still prints, tagged, with an empty box in that place.
        """
        sources = self.sources
        try:
            return typst.compile(sources, format="pdf", pdf_standards=["ua-1"])
        except typst.TypstError as error:
            if "could not be displayed" not in str(error):
                raise
            return typst.compile(sources, format="pdf")


def printable(value):
    """``value`` (as JSON has it) with what no printer can show taken out of its texts."""
    if isinstance(value, dict):
        return {key: printable(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [printable(inner) for inner in value]
    return "".join(filter(_is_printable, value)) if isinstance(value, str) else value


def _is_printable(character):
    if character in "\n\t":
        return True
    hidden = unicodedata.category(character) in UNPRINTABLE
    return not hidden and character != BYTE_ORDER_MARK


def date_of(moment):
    """A moment as the templates read it; None for none, which leaves the date out."""
    return list(moment.utctimetuple()[:6]) if moment else None
