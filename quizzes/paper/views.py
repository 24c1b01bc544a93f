"""The addresses of the sheets: one in each language, below the page they belong to."""

from django.http import Http404, HttpResponse
from django.utils import translation
from django.views.decorators.http import condition, require_safe
from wagtail.models import Page

from ..models import QuizPage
from . import sheets


@require_safe
def worksheet(request, path):
    """The quiz to hand out; of a risk check, the leaflet that explains its signs."""
    page = _quiz_at(request, path)
    make = sheets.leaflet if page.is_risk_check else sheets.worksheet
    return _answer(request, make(page, request), page, "worksheet")


@require_safe
def answer_key(request, path):
    """The teacher's sheet. A risk check has no right answers, and so no key."""
    page = _quiz_at(request, path)
    if page.is_risk_check:
        raise Http404
    response = _answer(request, sheets.answer_key(page, request), page, "answer-key")
    response["X-Robots-Tag"] = "noindex"
    return response


def _quiz_at(request, path):
    """The live quiz at ``path`` that has something to ask; 404 for anything else."""
    found = Page.route_for_request(request, path)
    if found is None or not isinstance(found.page, QuizPage) or not found.page.question_list:
        raise Http404
    return found.page


def _fingerprint(_request, sheet, _page, _name):
    return f'"{sheet.fingerprint}"'


# No Last-Modified: a sheet changes with the contacts that it prints, at midnight too, and a copy
# that is only younger than the page could hold a number that has lapsed.
@condition(etag_func=_fingerprint)
def _answer(_request, sheet, page, name):
    response = HttpResponse(sheet.pdf(), content_type="application/pdf")
    file_name = f"{page.slug}-{name}-{translation.get_language()}.pdf"
    response["Content-Disposition"] = f'inline; filename="{file_name}"'
    return response
