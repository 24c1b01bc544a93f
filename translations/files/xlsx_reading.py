"""Reading the workbook back, whatever a spreadsheet program made of it."""

import re
from contextlib import closing
from io import BytesIO

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from core.incoming import (
    MEGABYTE,
    UnreadableFile,
    refuse_large_workbook,
    refuse_old_workbook,
    refusing,
)

from .reading import contents, finished
from .rows import Header, moment, read_row
from .xlsx import COLUMNS, FACTS, README, TEXTS, state_words

MAX_UNPACKED = 100 * MEGABYTE
LAST_ROW = 1_048_576
LAST_COLUMN = 40
TYPED = ("target", "state", "comment")
NEEDED = ("id", "source", "target", "state", "comment", "source_hash")

# A control character, or an underscore that would look like the start of one (ECMA-376 ST_Xstring).
_ESCAPED = re.compile("_x(00[01][0-9A-F]|005F)_", re.IGNORECASE)


def read(file):
    """(``Header``, list of ``ReadRow``) of an open binary file; raises UnreadableFile."""
    data = contents(file)
    refuse_old_workbook(data)
    with refusing(_("This is not an XLSX workbook, or it is damaged or was cut off on its way.")):
        refuse_large_workbook(data, MAX_UNPACKED)
        with closing(load_workbook(BytesIO(data), read_only=True, keep_links=False)) as book:
            header = _read_header(_sheet(book, README))
            return header, finished(_read_rows(_sheet(book, TEXTS)))


def _sheet(book, title):
    if title not in book.sheetnames:
        raise UnreadableFile(
            _("The workbook has no sheet called “%(title)s”. Give the sheet its name back.")
            % {"title": title}
        )
    sheet = book[title]
    sheet.reset_dimensions()  # what a file says of its own size may be wrong
    return sheet


def _read_header(sheet):
    facts = {}
    for cells in sheet.iter_rows(max_row=200, max_col=2, values_only=True):
        name, value = (*cells, None, None)[:2]
        if name in FACTS:
            facts[name] = str(value or "")
    if not facts.get("site"):
        raise UnreadableFile(
            _("The sheet “%(title)s” no longer says where this file comes from.")
            % {"title": README}
        )
    return Header(
        site=facts["site"],
        source_language=facts.get("source_language", ""),
        target_language=facts.get("target_language", ""),
        made_at=moment(facts.get("made_at")),
        format_version=int(facts.get("format_version") or 1),
    )


def _read_rows(sheet):
    words = {part: state for state, all_ in state_words().items() for part in _parts(all_)}
    numbered = enumerate(sheet.iter_rows(max_row=LAST_ROW, max_col=LAST_COLUMN), start=1)
    filled = (
        (number, cells)
        for number, cells in numbered
        if any(cell.value is not None for cell in cells)
    )
    columns = _find_columns(next(filled, (0, ()))[1])
    for number, cells in filled:
        row = _read_row(number, {name: cells[at] for name, at in columns.items()}, words, columns)
        if row.id or row.target:
            yield row


def _find_columns(cells):
    """{name: position} of the columns, by the English part of their titles."""
    titles = {column.title.casefold(): column.name for column in COLUMNS}
    found = {}
    for position, cell in enumerate(cells):
        name = titles.get(next(iter(_parts(str(cell.value or "")))))
        if name:
            found.setdefault(name, position)
    missing = [column.title for column in COLUMNS if column.name in set(NEEDED) - set(found)]
    if missing:
        raise UnreadableFile(
            _("The sheet “%(sheet)s” has lost these columns: %(columns)s.")
            % {"sheet": TEXTS, "columns": ", ".join(missing)}
        )
    return found


def _parts(words):
    return [part.strip().casefold() for part in words.split(" · ")]


def _read_row(number, cells, words, columns):
    texts = {name: _text(cell) for name, cell in cells.items()}
    places = {name: f"{get_column_letter(columns[name] + 1)}{number}" for name in TYPED}
    state = next((words[part] for part in _parts(texts["state"] or "") if part in words), "")
    problem = next(
        (_not_a_text(cells[name], places[name]) for name in TYPED if texts[name] is None), ""
    )
    if texts["state"] and not state:
        problem = _("Cell %(cell)s holds a state that does not exist.") % {"cell": places["state"]}
    return read_row(
        id=texts["id"] or "",
        source=texts["source"] or "",
        target=texts["target"] or "",
        state=state,
        comment=texts["comment"] or "",
        source_hash=texts["source_hash"] or "",
        place=_("row %(row)d") % {"row": number},
        problem=problem,
    )


def _text(cell):
    """The text of a cell, '' of an empty one, None of one that holds something else."""
    if cell.value is None:
        return ""
    if cell.data_type != "s":
        return None
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(cell.value))


def _not_a_text(cell, place):
    if cell.data_type == "f":
        return _("Cell %(cell)s holds a formula, not a text.") % {"cell": place}
    return _(
        "Cell %(cell)s holds a number, a date or an error, not a text, and the spreadsheet may "
        "have changed it. Format the cell as text and type it again."
    ) % {"cell": place}
