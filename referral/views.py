"""The quick exit."""

from django.http import HttpResponseRedirect

from core.models import SiteSettings


def leave(request):
    """Lead to an everyday page at once; works as a plain link, by touch, without script.

    It clears no storage: an officer's unsent records may be in it.
    """
    response = HttpResponseRedirect(SiteSettings.for_request(request).exit_url)
    response["Cache-Control"] = "no-store"
    return response
