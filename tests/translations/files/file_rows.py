"""Rows for translators' files: a handful by hand, any number by rule, any text by hypothesis."""

from datetime import UTC, datetime
from io import BytesIO

from hypothesis import strategies as st

from translations.files import FORMATS
from translations.files.rows import Header, Row
from translations.states import State

SITE = "3f2a9c"
HEADER = Header(SITE, "en", "st", datetime(2026, 11, 24, 10, 30, tzinfo=UTC))
HTML = '<p data-block-key="x1">Keep your <b>passport</b> &amp; call <a href="tel:+266">us</a>.</p>'

# What people and their pages write: any letter of any script, with the breaks of a text area.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn"]) | st.sampled_from("\n\t\r<>&'\"=+-@_\\#"),
    max_size=200,
)


def a_row(number=0, **fields):
    """One row; ``fields`` say what is special about it."""
    values = {
        "item": f"guides.guidepage:{number + 1}",
        "key": "body/0b5c1d/text",
        "source_language": "en",
        "target_language": "st",
        "source": f"Check the job offer, step {number}.",
        "target": f"Hlahloba mosebetsi, mohato oa {number}.",
        "state": State.WAITING,
        "context": "Guide ‘Check a job offer’ › Warning sign › What to do",
        "source_hash": f"{number:032x}",
    }
    return Row(**values | fields)


def some_rows():
    """One row in each state, with everything that a row can carry."""
    return [
        a_row(0, state=State.MISSING, target=""),
        a_row(1, state=State.IN_TRANSLATION, comment="Which office?\nAsk the consulate."),
        a_row(2, state=State.OUTDATED, limit=60, safety_critical=True),
        a_row(3, state=State.WAITING, source=HTML, target=HTML, rich=True),
        a_row(4, state=State.APPROVED, key="title"),
    ]


def written(name, rows=None, header=HEADER):
    """The bytes of a file in the format called ``name``."""
    return FORMATS[name].write(header, some_rows() if rows is None else rows)


def read_back(name, data):
    """(header, rows) of such bytes."""
    return FORMATS[name].read(BytesIO(data))
