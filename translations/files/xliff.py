"""Reading XLIFF of either version.

Texts are carried as text: the tags of rich text are escaped, so that no tool rewrites them.
"""

from io import BytesIO

from django.utils.translation import gettext as _
from translate.misc.xml_helpers import parse_xml

from core.incoming import UnreadableFile, refusing

from . import xliff12, xliff20
from .reading import contents


def read(file):
    """(``Header``, list of ``ReadRow``) of an open binary file; raises UnreadableFile."""
    data = contents(file)
    with refusing(_("This is not an XLIFF file, or it is damaged or was cut off on its way.")):
        root = parse_xml(data)
        if root.getroottree().docinfo.doctype:
            raise UnreadableFile(_("An XLIFF file may not declare a document type."))
        version = xliff20 if root.get("version", "").startswith("2") else xliff12
        return version.read(version.Store(BytesIO(data)))
