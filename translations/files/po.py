"""Gettext PO files, as Weblate and Poedit take them.

The name of a text is its ``msgctxt``. An obsolete entry closes the file: every tool keeps those
and keeps them last, so a file that was cut off on its way is known by its absence.
"""

from io import BytesIO

from django.utils.translation import gettext as _
from translate.lang.data import get_language
from translate.storage import pypo

from core.incoming import UnreadableFile, refusing

from ..states import State
from .notes import developer_note, hash_in
from .reading import contents, finished
from .rows import Header, clean, moment, read_row

END = "end-of-file"
NEEDS_WORK = (State.IN_TRANSLATION, State.OUTDATED)


def write(header, rows):
    """The bytes of a PO file."""
    store = pypo.pofile()
    store.updateheader(add=True, **_header_fields(header))
    for row in rows:
        store.addunit(_unit(store, row))
    store.addunit(_end(store))
    out = BytesIO()
    store.serialize(out)
    return out.getvalue()


def read(file):
    """(``Header``, list of ``ReadRow``) of an open binary file; raises UnreadableFile."""
    data = contents(file)
    with refusing(_("This is not a PO file, or it is damaged or was cut off on its way.")):
        store = pypo.pofile.parsestring(data)
        header = _read_header(store)
        units = store.units[1:]
        if not any(unit.isobsolete() and unit.getpreviouscontext() == END for unit in units):
            raise UnreadableFile(
                _("The end of this file is missing: it was cut off on its way. Send it again.")
            )
        ours = (unit for unit in units if not (unit.isobsolete() or unit.isblank()))
        return header, finished(_read_unit(unit) for unit in ours)


def _header_fields(header):
    made_at = header.made_at.strftime("%Y-%m-%d %H:%M%z")
    fields = {
        "Project-Id-Version": header.site,
        "POT-Creation-Date": made_at,
        "PO-Revision-Date": made_at,
        "Last-Translator": "",
        "Language-Team": "",
        "Language": header.target_language,
        "X-Source-Language": header.source_language,
        "X-Campaign-Site": header.site,
        "X-Exported-At": header.made_at.isoformat(),
        "X-Format-Version": str(header.format_version),
    }
    known = get_language(header.target_language)
    if known:
        _name, plurals, rule = known
        fields["Plural-Forms"] = f"nplurals={plurals}; plural={rule};"
    return fields


def _unit(store, row):
    unit = pypo.pounit(wrapper=store.wrapper)
    unit.source = clean(row.source)
    unit.msgid = _kept_from_kde(unit.msgid)
    unit.target = clean(row.target)
    unit.setcontext(row.id)
    unit.addnote(developer_note(row), origin="developer")
    unit.addnote(_lines(row.comment), origin="translator")
    if row.limit:
        unit.settypecomment(f"max-length:{row.limit}")
    unit.markfuzzy(row.state in NEEDS_WORK)
    return unit


def _kept_from_kde(lines):
    """A quoted line that starts with ``_:`` would be read as KDE's old kind of context."""
    return [
        part
        for line in lines
        for part in (['"_"', f'"{line[2:]}'] if line.startswith('"_:') else [line])
    ]


def _lines(comment):
    """A line break of another kind than ours would end the comment and break the file."""
    return "\n".join(clean(comment).strip().splitlines())


def _end(store):
    unit = pypo.pounit(wrapper=store.wrapper)
    unit.source = unit.target = "end of file"
    unit.setcontext(END)
    unit.makeobsolete()
    return unit


def _read_header(store):
    fields = {name.lower(): value for name, value in store.parseheader().items()}
    if not fields:
        raise UnreadableFile(
            _(
                "This PO file has no header, so nothing says where it comes from. Open the file "
                "that was exported from this site in a text editor, copy everything above the "
                "first empty line, and put it at the top of your file."
            )
        )
    if "x-campaign-site" not in fields:
        raise UnreadableFile(
            _(
                "The header of this PO file does not say that it comes from this site. Only files "
                "exported from here can be read; keep their header as it is."
            )
        )
    return Header(
        site=fields["x-campaign-site"],
        source_language=fields.get("x-source-language", ""),
        target_language=fields.get("language", ""),
        made_at=moment(fields.get("x-exported-at")),
        format_version=int(fields.get("x-format-version", 1)),
    )


def _read_unit(unit):
    return read_row(
        id=unit.getpreviouscontext(),
        source=pypo.unquotefrompo(unit.msgidcomments) + str(unit.source),
        target=str(unit.target),
        state=State.IN_TRANSLATION if unit.isfuzzy() else State.WAITING,
        comment=unit.getnotes(origin="translator"),
        source_hash=hash_in(unit.getnotes(origin="developer")),
        place=_("line %(line)s") % {"line": unit.line_number},
    )
