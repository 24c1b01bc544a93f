"""Where the answer to a question within a guide or a lesson comes in."""

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.views.decorators.csrf import csrf_exempt
from wagtail.models import Page

from .blocks import key_of, place, placed
from .taking import posted


@csrf_exempt
def answer(request, page_id, block_id):
    """The very page that asked, with the answer explained in its place; nobody keeps it.

    No CSRF token, as for a quiz: a forged post acts for nobody and changes nothing. Asked for
    without an answer, as when the reader changes the language, it leads back to the question.
    """
    page = get_object_or_404(Page.objects.live().public(), pk=page_id).specific
    child = next((child for child in placed(page) if str(child.id) == block_id), None)
    if child is None:
        raise Http404
    if request.method != "POST":
        return HttpResponseRedirect(place(page, child, request))
    response = page.serve(request)
    key = key_of(child)
    response.context_data["answered"] = {key: posted(request).getlist(key)}
    response["Cache-Control"] = "no-store"
    return response
