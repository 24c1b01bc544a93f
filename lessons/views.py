"""The address of a lesson's pack: one in each language, below the lesson."""

import hashlib

from django.http import Http404, HttpResponse
from django.utils import translation
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe
from wagtail.models import Page

from . import packs
from .models import LessonPage


@require_safe
def pack(request, path):
    """A ZIP file to take along, kept nowhere here: it is large, and made in a moment."""
    found = Page.route_for_request(request, path)
    if found is None or not isinstance(found.page, LessonPage):
        raise Http404
    content = packs.build(found.page, request)
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    response = HttpResponse(content, content_type="application/zip", headers={"ETag": etag})
    name = f"{found.page.slug}-{translation.get_language()}.zip"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "private, no-cache"
    return get_conditional_response(request, etag=etag, response=response)
