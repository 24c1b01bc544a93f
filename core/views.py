"""Addresses that are no page: front door, search, health, robots, uploaded files."""

import posixpath

from django.conf import settings
from django.core.paginator import Paginator
from django.db import connection
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.static import serve as serve_file
from wagtail.models import Page

from . import languages, search
from .models import SiteSettings
from .registry import page_kinds

RESULTS_PER_PAGE = 10


def front_door(request):
    """`/` → the site's default language, or another one that the browser names. No cookie."""
    code = SiteSettings.for_request(request).default_language
    accepted = parse_accept_lang_header(request.headers.get("Accept-Language", ""))
    named = {tag.split("-")[0] for tag, _quality in accepted}
    if languages.PUBLIC_DEFAULT in named:
        code = languages.PUBLIC_DEFAULT
    response = HttpResponseRedirect(f"/{code}/")
    patch_vary_headers(response, ["Accept-Language"])
    return response


def without_slash(request, code):
    """`/st` → `/st/`"""
    return HttpResponsePermanentRedirect(f"/{code}/")


def search_pages(request):
    """One box, results in the reader's language. Never kept: a query is somebody's question."""
    query = request.GET.get("q", "").replace("\x00", "").strip()[: search.LONGEST_QUERY]
    paginator = Paginator(search.find(query, get_language()), RESULTS_PER_PAGE)
    results = paginator.get_page(request.GET.get("page"))
    entries = [entry.page for entry in results]
    pages = _specific(entries)
    response = render(
        request,
        "core/search.html",
        {
            "query": query,
            "results": results,
            "found": [(page, page_kinds.label_for(page)) for page in pages],
        },
    )
    response["Cache-Control"] = "no-store"
    return response


def _specific(pages):
    """The pages as their own types, in the given order, in one query per type."""
    order = [page.pk for page in pages]
    found = Page.objects.filter(pk__in=order).specific()
    return sorted(found, key=lambda page: order.index(page.pk))


def healthz(request):
    """The process answers."""
    return HttpResponse("ok", content_type="text/plain")


def readyz(request):
    """The process answers and reaches its database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ready", content_type="text/plain")


def robots(request):
    """Everything public may be indexed; working pages and results may not."""
    lines = ["User-agent: *", "Disallow: /admin/", "Disallow: /log/", "Disallow: /exit/"]
    lines += [f"Disallow: /{code}/search/" for code in languages.codes()]
    lines.append(f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


def media(request, path):
    """An uploaded file. It can never run as a page of this site: sandboxed, no sniffing.

    Documents have an address of their own, which asks whether they may be had.
    """
    path = posixpath.normpath(path).lstrip("/")
    if path.startswith("documents/"):
        raise Http404
    response = serve_file(request, path, document_root=settings.MEDIA_ROOT)
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    response["Cache-Control"] = "public, max-age=604800"
    return response


def page_not_found(request, exception):
    """404 in the language of the address."""
    return render(request, "404.html", status=404)


def server_error(request):
    """500 from a template that needs no database."""
    return render(request, "500.html", status=500)
