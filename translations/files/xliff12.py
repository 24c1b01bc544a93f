"""XLIFF 1.2, valid by the standard; what Weblate and most desktop tools take."""

from translate.storage import xliff

from ..states import State
from .notes import developer_note
from .reading import finished
from .rows import Header, clean, moment
from .units import only, row_of, text_of, to_bytes

WRITTEN = {
    State.IN_TRANSLATION: "needs-translation",
    State.OUTDATED: "needs-adaptation",
    State.WAITING: "translated",
    State.APPROVED: "final",
}
READ = {
    "new": State.IN_TRANSLATION,
    "needs-translation": State.IN_TRANSLATION,
    "needs-adaptation": State.IN_TRANSLATION,
    "needs-l10n": State.IN_TRANSLATION,
    "signed-off": State.APPROVED,
    "final": State.APPROVED,
}
"""The states that Weblate too takes for unfinished; every other one waits for review."""


class Unit(xliff.Xliff1Unit):
    """The toolkit's unit, in the namespace of 1.2."""

    namespace = "urn:oasis:names:tc:xliff:document:1.2"


class Store(xliff.Xliff1File):
    """The toolkit's file, which says 1.1 by itself."""

    UnitClass = Unit
    XMLskeleton = xliff.Xliff1File.XMLskeleton.replace("1.1", "1.2")


def write(header, rows):
    """The bytes of an XLIFF 1.2 file."""
    store = Store(sourcelanguage=header.source_language, targetlanguage=header.target_language)
    file_node = store.getfilenode("NoName")
    file_node.set("original", header.site)
    file_node.set("date", header.made_at.isoformat())
    file_node.set("product-version", str(header.format_version))
    for row in rows:
        store.addunit(_unit(row))
    return to_bytes(store)


def _unit(row):
    unit = Unit(clean(row.source))
    unit.xmlelement.set("id", row.id)
    if row.target:
        unit.target = clean(row.target)
        unit.target_dom.set("state", WRITTEN.get(row.state, "needs-translation"))
        unit.xmlelement.set("approved", "yes" if row.state == State.APPROVED else "no")
    if row.limit:
        unit.xmlelement.set("maxwidth", str(row.limit))
        unit.xmlelement.set("size-unit", "char")
    unit.addnote(developer_note(row), origin="developer")
    unit.addnote(clean(row.comment), origin="translator")
    return unit


def read(store):
    """(``Header``, list of ``ReadRow``) of a ``Store``."""
    files = list(store.document.getroot().iterchildren(store.namespaced("file")))
    header = Header(
        site=only({file.get("original") for file in files}),
        source_language=only({file.get("source-language") for file in files}),
        target_language=only({file.get("target-language") for file in files}),
        made_at=moment(files[0].get("date")),
        format_version=int(files[0].get("product-version") or 1),
    )
    return header, finished(_row(store, unit.xmlelement) for unit in store.units)


def _row(store, element):
    target = element.find(store.namespaced("target"))
    state = "" if target is None else READ.get(target.get("state"), State.WAITING)
    if state == State.WAITING and element.get("approved") == "yes":
        state = State.APPROVED
    return row_of(
        element,
        name=element.get("id", ""),
        source=text_of(element.find(store.namespaced("source"))),
        target=text_of(target),
        state=state,
    )
