"""The way from a public page to the field form, and on paper the way back from whoever used it.

Public pages know nobody: one link for everybody, which says for whom it is.
"""

from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from core import page_cache, template_hooks
from core.registry import page_kinds

from ..models import Material

TAUGHT = "lesson"
"""The kind of pages that end with a slip; its hand-outs are printed with it."""


@template_hooks.register("page_foot")
def log_use(context):
    """“Log use” below a material, and below a page that is one."""
    material, page = context.get("material"), context.get("page")
    code = material.code if material else page and _code_of(page)
    if not code:
        return ""
    address = f"{reverse('log')}?{urlencode({'material': code})}"
    return format_html(
        '<p class="small"><a href="{}" rel="nofollow">{}</a></p>',
        address,
        _("For officers: log use"),
    )


@template_hooks.register("page_foot")
def use_slip(context):
    """A use slip at the end of every lesson, on paper only, with what was used filled in."""
    page = context.get("page")
    if not any(isinstance(page, kind.model) for kind in page_kinds.of(TAUGHT)):
        return ""
    said = {"material": _code_of(page), "title": page.display_title}
    return render_to_string("outreach/use_slip_of_page.html", said)


def _code_of(page):
    """The material that this page is used as, looked up once for all pages."""
    return page_cache.remember("materials-of-pages", _codes).get(page.pk)


def _codes():
    used = Material.objects.filter(Q(public=True) | Q(automatic=True), page__isnull=False)
    # The last one stays: what somebody entered for a page goes before what the site keeps.
    return dict(used.order_by("-automatic", "code").values_list("page", "code"))
