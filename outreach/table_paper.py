"""A report with one table, ready to print."""

from pathlib import Path

from core.pdf import Sheet

TEMPLATE = Path(__file__).parent / "typst" / "table.typ"


def sheet(language, title, day, lines, table, footer, picture=None):
    """The Sheet of a title, lines of text, a table and the foot of its pages.

    ``table`` is (header, rows) of texts; numbers stand at the end of their cells. ``picture`` is
    (SVG bytes, words that say what it shows), above the table.
    """
    header, rows = table
    data = {
        "lang": language,
        "title": {"lang": language, "text": title},
        "date": [day.year, day.month, day.day, 0, 0, 0],
        "lines": lines,
        "header": [str(words) for words in header],
        "rows": [["" if value is None else str(value) for value in row] for row in rows],
        "numbers": [_is_number(position, rows) for position in range(len(header))],
        "picture": {"file": "picture.svg", "alt": picture[1]} if picture else None,
        "footer": footer,
    }
    return Sheet(TEMPLATE, data, {"picture.svg": picture[0]} if picture else {})


def _is_number(position, rows):
    values = [row[position] for row in rows if row[position] not in (None, "")]
    return bool(values) and all(isinstance(value, int | float) for value in values)
