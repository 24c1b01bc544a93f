"""Files for translators who work without internet: XLSX, PO, XLIFF.

``FORMATS`` writes, ``detect`` finds who reads. Nothing here knows a model: what comes back is
compared with the site by whoever imports it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.incoming import OLE, UnreadableFile

from . import po, xliff, xliff12, xliff20, xlsx, xlsx_reading

HEAD = 4096
"""How many bytes of a file ``detect`` wants to see."""


@dataclass(frozen=True)
class Format:
    """One kind of file: ``write(header, rows) -> bytes``, ``read(file) -> (header, rows)``."""

    name: str
    label: Any
    extension: str
    content_type: str
    write: Callable
    read: Callable


FORMATS = {
    each.name: each
    for each in (
        Format(
            "xlsx",
            gettext_lazy("Spreadsheet (XLSX)"),
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            xlsx.write,
            xlsx_reading.read,
        ),
        Format(
            "po",
            gettext_lazy("Gettext (PO)"),
            "po",
            "text/x-gettext-translation",
            po.write,
            po.read,
        ),
        Format("xliff12", "XLIFF 1.2", "xlf", "application/xliff+xml", xliff12.write, xliff.read),
        Format("xliff20", "XLIFF 2.0", "xlf", "application/xliff+xml", xliff20.write, xliff.read),
    )
}
_READERS = {"xlsx": xlsx_reading.read, "po": po.read, "xlf": xliff.read, "xliff": xliff.read}


def detect(name, head):
    """The function that reads a file, from its first bytes, else from its name."""
    text = head.decode("utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "ignore")
    if head.startswith((b"PK\x03\x04", OLE)):
        return xlsx_reading.read
    if "<xliff" in text or ":xliff" in text:
        return xliff.read
    if any(line.startswith(("msgid", "msgctxt")) for line in text.splitlines()):
        return po.read
    reader = _READERS.get(name.lower().rpartition(".")[2])
    if reader is None:
        raise UnreadableFile(_("This is neither an XLSX workbook nor a PO or XLIFF file."))
    return reader
