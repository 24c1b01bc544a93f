"""What every answer carries, and what only staff pages may do.

The rule the page cache stands on: outside the staff prefixes nothing reads a session, a user or
a CSRF token, so the same address always gives the same answer and no cookie is ever set.
"""

from axes.middleware import AxesMiddleware
from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.http import HttpResponseBadRequest, HttpResponseRedirect
from django.middleware.gzip import GZipMiddleware
from django.middleware.locale import LocaleMiddleware
from django.urls import reverse
from django.utils import translation
from django.utils.deprecation import MiddlewareMixin
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from . import page_cache
from .editing import Refused


def is_staff_path(path):
    """Is this an address where people sign in or work?"""
    return path.startswith(settings.STAFF_PREFIXES)


def is_staff_request(request):
    """A staff address, or an editor's preview of a public one."""
    return is_staff_path(request.path_info) or getattr(request, "is_dummy", False)


class OnStaffRequests:
    """Mixin for a middleware class: act on staff requests only."""

    def __call__(self, request):
        if is_staff_request(request):
            return super().__call__(request)
        return self.get_response(request)


class StaffSessionMiddleware(OnStaffRequests, SessionMiddleware):
    """Sessions for staff only."""


class StaffAuthenticationMiddleware(OnStaffRequests, AuthenticationMiddleware):
    """Users for staff only; everybody else is nobody, without asking the session."""

    def __call__(self, request):
        request.user = AnonymousUser()
        return super().__call__(request)


class StaffMessageMiddleware(OnStaffRequests, MessageMiddleware):
    """Messages for staff only."""


class StaffAxesMiddleware(OnStaffRequests, AxesMiddleware):
    """Lockout after failed sign-ins, which exist on staff pages only."""


class RefusedPublicationMiddleware(MiddlewareMixin):
    """A page that may not be published yet says why, wherever the publication was asked for.

    The editing form says it in place; bulk publishing and a workflow's approval have no form.
    """

    def process_exception(self, request, exception):
        if not is_staff_path(request.path_info):
            return None
        if isinstance(exception, ProtectedError):
            exception = ValidationError(
                _("It cannot be deleted while something else still needs it. Unpublish it instead.")
            )
        if not isinstance(exception, ValidationError):
            return None
        if isinstance(exception, Refused):
            exception.remember()
        for message in exception.messages:
            messages.error(request, message)
        referrer = request.headers.get("Referer", "")
        own = url_has_allowed_host_and_scheme(referrer, {request.get_host()})
        return HttpResponseRedirect(referrer if own else reverse("wagtailadmin_home"))


class SiteLocaleMiddleware(LocaleMiddleware):
    """The language of public pages is in their address; staff pages, files and the API have one.

    Otherwise a browser's Accept-Language would decide which column a bare field name means.
    """

    def process_request(self, request):
        if self.has_no_language(request):
            translation.activate(settings.LANGUAGE_CODE)
            request.LANGUAGE_CODE = settings.LANGUAGE_CODE
        else:
            super().process_request(request)

    def process_response(self, request, response):
        # Django would answer a missing admin page with a redirect to /en/admin/….
        if self.has_no_language(request):
            return response
        return super().process_response(request, response)

    @staticmethod
    def has_no_language(request):
        return is_staff_path(request.path_info) or request.path_info.startswith(
            ("/api/", "/documents/", "/media/")
        )


class NoNullCharactersMiddleware(MiddlewareMixin):
    """No address of ours holds a null character, and PostgreSQL fails on one."""

    def process_request(self, request):
        query = request.META.get("QUERY_STRING", "")
        if "\x00" in request.path_info or "\x00" in query or "%00" in query:
            return HttpResponseBadRequest("Bad request", content_type="text/plain")
        return None


class DownloadEncodingMiddleware(MiddlewareMixin):
    """Take away `Content-Encoding: None`, which Wagtail writes on a file that is not encoded."""

    def process_response(self, request, response):
        if response.get("Content-Encoding") == "None":
            del response["Content-Encoding"]
        return response


class ReferrerPolicyMiddleware:
    """Readers leave no trace of where they came from; staff forms need their own origin.

    With `no-referrer` a browser posts `Origin: null`, and Django refuses every form that
    carries a CSRF token. SecurityMiddleware sets the policy for everything else.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if is_staff_path(request.path_info):
            response.headers.setdefault("Referrer-Policy", "same-origin")
        return response


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """One strict policy for readers, one that Wagtail's own screens can work under."""

    def get_policy_parts(self, request, response, report_only=False):
        parts = super().get_policy_parts(request, response, report_only)
        if is_staff_path(request.path_info) and not report_only:
            directives = settings.STAFF_CONTENT_SECURITY_POLICY["DIRECTIVES"]
            return PolicyParts(directives, parts.update, parts.replace, parts.nonce)
        return parts


class PublicGZipMiddleware(GZipMiddleware):
    """Compress what readers get; staff pages hold tokens that compression could leak."""

    def process_response(self, request, response):
        if is_staff_request(request):
            return response
        return super().process_response(request, response)


class PageCacheMiddleware:
    """Answer a public page from the cache without a query; see core.page_cache."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method not in ("GET", "HEAD") or is_staff_request(request):
            return self.get_response(request)
        key = page_cache.key_for(request)
        cached = page_cache.get(key)
        if cached is not None:
            return cached
        response = self.get_response(request)
        page_cache.keep(key, request, response)
        return response
