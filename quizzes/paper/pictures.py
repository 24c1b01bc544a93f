"""Pictures for a photocopier: small and without colour."""

import io
import re
from base64 import b64encode

from PIL import Image as Raster
from wagtail.images.models import SourceImageIOError

from core.localized import text

SIZE = "format-jpeg|width-400"
"""One that the page shows too, so that paper makes no file of its own."""
HEX_COLOUR = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
LIGHTNESS = (0.299, 0.587, 0.114)


class Pictures:
    """The pictures of one sheet, as files for typst."""

    def __init__(self):
        self.files = {}

    def add(self, image, described_by=None):
        """{file, alt} of a picture that may be shown and is there; None for any other.

        What a picture shows is said by ``described_by`` (a choice: its text), or by its own words.
        """
        if image is None or not image.may_be_shown:
            return None
        alt = text(described_by, "text") if described_by else image.default_alt_text
        name = f"picture-{image.pk}.svg"
        try:
            self.files[name] = self.files.get(name) or _grey(image)
        except (OSError, SourceImageIOError):  # the file is lost: the words still print
            return None
        return {"file": name, "alt": alt or image.title}


def _grey(image):
    if image.is_svg():
        with image.open_file() as file:
            return grey_drawing(file.read().decode(errors="replace")).encode()
    with image.get_rendition(SIZE).file.open() as file:
        return as_drawing(Raster.open(file).convert("L"))


def as_drawing(photograph):
    """An SVG file that shows ``photograph``: from memory, typst reads files of text only."""
    width, height = photograph.size
    jpeg = io.BytesIO()
    photograph.save(jpeg, "JPEG", quality=80)
    size = f'width="{width}" height="{height}"'
    content = b64encode(jpeg.getvalue()).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width} {height}">'
        f'<image {size} href="data:image/jpeg;base64,{content}"/></svg>'
    ).encode()


def grey_drawing(svg):
    """A drawing whose colours (#rgb and #rrggbb) are greys of the same lightness."""
    return HEX_COLOUR.sub(_grey_colour, svg)


def _grey_colour(found):
    digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
    parts = (int(digits[start : start + 2], 16) for start in (0, 2, 4))
    level = round(sum(share * part for share, part in zip(LIGHTNESS, parts, strict=True)))
    return f"#{level:02x}{level:02x}{level:02x}"
