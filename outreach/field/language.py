"""Which language the field form speaks: the one in its address, else the one used last."""

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache

from core import languages
from core.models import SiteSettings

KEY = "log_language"


def chosen(request):
    """The language this person used last, else the one that the site opens in."""
    code = request.session.get(KEY)
    return code if code in languages.codes() else SiteSettings.for_request(request).default_language


def remember(request, code):
    if request.session.get(KEY) != code:
        request.session[KEY] = code


@never_cache
def lead_on(request):
    """`/log/?…` → `/log/st/?…`, `/log/slip/` → `/log/st/slip/`"""
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    before, asked = reverse("log"), request.path.removeprefix(reverse("log"))
    return HttpResponseRedirect(f"{before}{chosen(request)}/{asked}{query}")
