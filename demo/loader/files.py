"""The demonstration's drawings and printed materials."""

from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile

from core.models import Document, Image

from . import leaflets
from .sources import read

ILLUSTRATIONS = Path(__file__).parent.parent / "illustrations"


def load_pictures():
    """Every drawing of demo/illustrations as a picture; returns how many are new."""
    new = 0
    for source in read("illustrations").children("illustrations"):
        name = source.get("id")
        path = ILLUSTRATIONS / f"{name}.svg"
        if Image.objects.filter(title=name).exists() or not path.exists():
            continue
        with path.open("rb") as file:
            Image.objects.create(
                title=name,
                file=ImageFile(file, name=path.name),
                credit_en="Drawn for this site",
                credit_st="E toroetsoe sebaka sena",
                **source.texts("alt"),
            )
        new += 1
    return new


def picture(name):
    """The picture made from the drawing called ``name``."""
    return Image.objects.get(title=name)


def leaflet(code, edition, language, source):
    """A PDF of one material in one language, made once."""
    title = source.text("title", language)
    document_title = f"{code}-{edition}-{language} {title}"
    existing = Document.objects.filter(title=document_title).first()
    if existing:
        return existing
    pdf = leaflets.pdf(title, source.text("body", language), language)
    document = Document.objects.create(
        title=document_title,
        language=language,
        file=ContentFile(pdf, name=f"{code.lower()}-{edition}-{language}.pdf"),
        file_size=len(pdf),
    )
    document.get_file_hash()  # makes and stores it: without one a download has no ETag
    return document
