"""Pictures for a photocopier."""

import io
import re
from base64 import b64decode

import pytest
from django.core.files.base import ContentFile
from PIL import Image as Raster
from wagtail.images.tests.utils import get_test_image_file

from core.models import Image
from quizzes.paper.pictures import Pictures, grey_drawing


def test_colours_of_a_drawing_become_greys():
    drawing = (
        '<svg><path fill="#f00" stroke="#00FF00"/><path fill="none"/><use href="#back"/></svg>'
    )
    assert grey_drawing(drawing) == (
        '<svg><path fill="#4c4c4c" stroke="#969696"/><path fill="none"/><use href="#back"/></svg>'
    )


@pytest.mark.django_db
def test_a_photograph_becomes_grey():
    picture = Image.objects.create(title="A road", file=get_test_image_file(colour="red"))
    pictures = Pictures()
    assert pictures.add(picture)["alt"] == "A road"
    (drawing,) = pictures.files.values()
    jpeg = re.search(rb"base64,([^\"]+)", drawing)[1]
    assert Raster.open(io.BytesIO(b64decode(jpeg))).mode == "L"


@pytest.mark.django_db
def test_a_drawing_stays_a_drawing():
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9"/>'
    picture = Image.objects.create(
        title="Line", alt_en="A line", file=ContentFile(drawing, "line.svg"), width=9, height=9
    )
    pictures = Pictures()
    assert pictures.add(picture) == {"file": f"picture-{picture.pk}.svg", "alt": "A line"}
