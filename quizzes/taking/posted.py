"""Reading what a browser sends, whatever it is."""

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import QueryDict
from django.http.multipartparser import MultiPartParserError
from django.http.request import UnreadablePostError

UNREADABLE = (BadRequest, MultiPartParserError, SuspiciousOperation, UnreadablePostError)


def posted(request):
    """The posted fields; none when the body cannot be read, so that the form asks again."""
    try:
        return request.POST
    except UNREADABLE:
        return QueryDict()
