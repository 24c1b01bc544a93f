"""XLIFF 2.0, valid by the standard.

The toolkit puts notes and ``xml:space`` into the segment, where the standard has neither; here
they stand on the unit.
"""

from lxml import etree
from translate.misc.xml_helpers import XML_NS, setXMLspace
from translate.storage import xliff2

from ..states import State
from .notes import developer_note
from .reading import finished
from .rows import Header, clean, moment
from .units import only, row_of, text_of, to_bytes

SIZES = "urn:oasis:names:tc:xliff:sizerestriction:2.0"
"""The standard's module that says how long a text may be."""

WRITTEN = {
    State.IN_TRANSLATION: "initial",
    State.OUTDATED: "initial",
    State.WAITING: "translated",
    State.APPROVED: "reviewed",
}
READ = {
    "initial": State.IN_TRANSLATION,
    "reviewed": State.APPROVED,
    "final": State.APPROVED,
}
UNFINISHED_FIRST = (State.IN_TRANSLATION, State.WAITING, State.APPROVED)


class Store(xliff2.Xliff2File):
    """The toolkit's file with the namespace of ``SIZES``."""

    XMLskeleton = xliff2.Xliff2File.XMLskeleton.replace(" srcLang", f" xmlns:slr='{SIZES}' srcLang")


def write(header, rows):
    """The bytes of an XLIFF 2.0 file."""
    store = Store(sourcelanguage=header.source_language, targetlanguage=header.target_language)
    store.body.set("original", header.site)
    store.body.set("canResegment", "no")
    etree.SubElement(store.body, f"{{{SIZES}}}profiles", generalProfile="xliff:codepoints")
    facts = {"exported-at": header.made_at.isoformat(), "format-version": header.format_version}
    store.body.append(_notes(store, facts))
    for row in rows:
        store.addunit(_unit(store, row))
    return to_bytes(store)


def _unit(store, row):
    unit = xliff2.Xliff2Unit(clean(row.source))
    if row.target:
        unit.target = clean(row.target)
        unit.xmlelement.set("state", WRITTEN.get(row.state, "initial"))
    unit.xmlelement.attrib.pop(f"{{{XML_NS}}}space", None)
    element = unit.getunitelement()
    element.set("id", row.id.replace("/", ":"))  # the standard allows no slash here
    element.set("name", row.id)
    setXMLspace(element, "preserve")
    if row.limit:
        element.set(f"{{{SIZES}}}sizeRestriction", str(row.limit))
    notes = {"developer": developer_note(row), "translator": clean(row.comment).strip()}
    if any(notes.values()):
        element.insert(0, _notes(store, notes))
    return unit


def _notes(store, texts):
    notes = etree.Element(store.namespaced("notes"))
    for category, text in texts.items():
        if text:
            etree.SubElement(notes, store.namespaced("note"), category=category).text = str(text)
    return notes


def read(store):
    """(``Header``, list of ``ReadRow``) of a ``Store``."""
    root = store.document.getroot()
    files = list(root.iterchildren(store.namespaced("file")))
    notes = files[0].iterfind(f"{store.namespaced('notes')}/{store.namespaced('note')}")
    facts = {note.get("category"): note.text for note in notes}
    header = Header(
        site=only({file.get("original") for file in files}),
        source_language=root.get("srcLang", ""),
        target_language=root.get("trgLang", ""),
        made_at=moment(facts.get("exported-at")),
        format_version=int(facts.get("format-version") or 1),
    )
    return header, finished(_row(store, unit) for unit in root.iter(store.namespaced("unit")))


def _row(store, element):
    """A tool may have cut the text into segments, with what it passed over between them."""
    segment, ignorable = store.namespaced("segment"), store.namespaced("ignorable")
    source, target, states = "", "", []
    for part in element.iterchildren(segment, ignorable):
        from_, into = (part.find(store.namespaced(name)) for name in ("source", "target"))
        source += text_of(from_)
        target += text_of(from_ if into is None and part.tag == ignorable else into)
        if part.tag == segment:
            states.append(_state(part, into))
    return row_of(
        element,
        name=_name(element),
        source=source,
        target=target,
        state=next((state for state in UNFINISHED_FIRST if state in states), ""),
    )


def _state(segment, target):
    if not text_of(target):
        return State.IN_TRANSLATION
    return READ.get(segment.get("state"), State.WAITING)


def _name(element):
    """Our name of a unit; from its id when a tool has dropped the other attribute."""
    parts = element.get("id", "").split(":")
    return element.get("name") or f"{':'.join(parts[:2])}/{'/'.join(parts[2:])}"
