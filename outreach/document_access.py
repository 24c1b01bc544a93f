"""Which files everybody may download: a withdrawn or internal material's file is none of them."""

from django.http import Http404

from .models import MaterialEdition


def may_be_downloaded(document):
    """Is this file no edition of a material, or one that may be handed out today?"""
    editions = MaterialEdition.objects.filter(document=document)
    return editions.current().filter(material__public=True).exists() or not editions.exists()


def refuse_what_is_not_public(document, request):
    """Answer as if the file were not there."""
    if not may_be_downloaded(document):
        raise Http404
