"""Where a form of sums comes in from a phone without script."""

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.views.decorators.csrf import csrf_exempt
from wagtail.models import Page

from ..taking import posted
from .blocks import placed
from .forms import SumsForm


@csrf_exempt
def answer(request, page_id, block_id):
    """The result of the sums of one block, on a page of its own that nobody keeps.

    No CSRF token, as for a quiz: a forged post acts for nobody and changes nothing. Asked for
    without figures, as when the reader changes the language, it leads back to the block's page.
    """
    page = get_object_or_404(Page.objects.live().public(), pk=page_id).specific
    child = next((child for child in placed(page) if str(child.id) == block_id), None)
    if child is None:
        raise Http404
    key = f"sums-{child.id}"
    if request.method != "POST":
        return HttpResponseRedirect(f"{page.get_url(request)}#{key}")
    context = {
        "page": page,
        "child": child,
        "sums_form": SumsForm(child.value, key, posted(request)),
    }
    response = TemplateResponse(request, "quizzes/sums/answer.html", context)
    response["Cache-Control"] = "no-store"
    return response
