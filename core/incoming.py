"""What every reader of a given file shares: refusing it in words, whatever is in it."""

from contextlib import contextmanager
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _

MEGABYTE = 1024 * 1024
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a workbook with a password starts, and one of Excel before 2007."""


class UnreadableFile(Exception):
    """A file that cannot be taken; the message says why and what to do."""


@contextmanager
def refusing(message):
    """Whatever a parser raises becomes ``UnreadableFile(message)``.

    Bytes from outside can break a parser at any point, with any error.
    """
    try:
        yield
    except UnreadableFile:
        raise
    except Exception as error:
        raise UnreadableFile(message) from error


def refuse_old_workbook(data):
    """Refuse a workbook that openpyxl cannot open, before it says so in its own words."""
    if data.startswith(OLE):
        raise UnreadableFile(
            _(
                "The workbook has a password, or is an old .xls. Save it as .xlsx, without a "
                "password."
            )
        )


def refuse_large_workbook(data, most):
    """Refuse an XLSX file of more than ``most`` bytes unpacked; BadZipFile when it is none."""
    with ZipFile(BytesIO(data)) as archive:
        entries = archive.infolist()
        if sum(entry.file_size for entry in entries) > most:
            raise UnreadableFile(_("The workbook is too large once unpacked."))
        if not any(entry.filename == "[Content_Types].xml" for entry in entries):
            raise BadZipFile  # an OpenDocument sheet, or any other archive
