"""What XLIFF 1.2 and 2.0 have in common: the text of an element, and a row made of a unit."""

from io import BytesIO

from django.utils.translation import gettext as _

from core.incoming import UnreadableFile

from .notes import hash_in
from .rows import read_row


def to_bytes(store):
    """A toolkit store as it is saved."""
    out = BytesIO()
    store.serialize(out)
    return out.getvalue()


def text_of(node):
    """All text of an element, to the letter; what is marked up in it counts as its text."""
    return "" if node is None else "".join(node.itertext())


def only(values):
    """The one value that all parts of a file share."""
    if len(values) > 1:
        raise UnreadableFile(
            _("This file was put together from several exports. Send each of them by itself.")
        )
    return next(iter(values)) or ""


def row_of(element, *, name, source, target, state):
    """A ``ReadRow`` of a unit; every note but ours is a comment of the translator's."""
    notes = [text_of(note) for note in element.iter("{*}note")]
    return read_row(
        id=name,
        source=source,
        target=target,
        state=state,
        comment="\n".join(_comments(element)),
        source_hash=next(filter(None, map(hash_in, notes)), ""),
        place=_("unit %(name)s") % {"name": name},
    )


def _comments(element):
    for note in element.iter("{*}note"):
        text = text_of(note)
        ours = "developer" in (note.get("from"), note.get("category")) or hash_in(text)
        if not ours:
            yield text
