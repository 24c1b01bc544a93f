"""The way from a public page to the field form, and on paper the way back from whoever used it.

Public pages know nobody: one link for everybody, which says for whom it is.
"""

from django.db.models import FilteredRelation, Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from core import languages, page_cache, template_hooks
from core.localized import current_language
from core.pdf_text import said
from core.registry import page_kinds
from quizzes.paper import slips as slips_on_sheets

from ..models import Material
from ..models.materials import is_current
from .slips import use_slip

TAUGHT = "lesson"
"""The kind of pages that end with a slip; its hand-outs are printed with it."""


@template_hooks.register("page_foot")
def log_use(context):
    """“Log use” below a material, and below a page that is one."""
    material, page = context.get("material"), context.get("page")
    code = material.code if material else page and _material_of(page).get("code")
    if not code:
        return ""
    address = f"{reverse('log')}?{urlencode({'material': code})}"
    return format_html(
        '<p class="small"><a href="{}" rel="nofollow">{}</a></p>',
        address,
        _("For officers: log use"),
    )


@template_hooks.register("page_foot")
def slip_of_a_lesson(context):
    """A use slip at the end of every lesson, on paper only."""
    page = context.get("page")
    if not any(isinstance(page, kind.model) for kind in page_kinds.of(TAUGHT)):
        return ""
    return render_to_string("outreach/use_slip_of_page.html", {"slip": slip_of(page)})


@slips_on_sheets.register
def slip_of(page):
    """The use slip of a page, with the material filled in as the form names it."""
    found, code = _material_of(page), current_language()
    label = found.get("editions", {}).get(code)
    return use_slip(
        {
            "code": found.get("code", ""),
            "title": said(page, "title"),
            "edition": f"{languages.names()[code]} · {label}" if label else "",
        }
    )


def _material_of(page):
    """The material that this page is used as, looked up once for all pages; {} for none."""
    return page_cache.remember("editions-of-pages", _materials).get(page.pk, {})


def _materials():
    """{page: {"code", "editions": {language: label of the newest}}}"""
    used = Material.objects.filter(Q(public=True) | Q(automatic=True), page__isnull=False)
    now = FilteredRelation("editions", condition=is_current("editions__"))
    rows = used.annotate(now=now).order_by("-automatic", "code", "now__published_on", "now__label")
    found = {}
    # The last one stays: what somebody entered for a page goes before what the site keeps.
    for page, code, language, label in rows.values_list(
        "page", "code", "now__language", "now__label"
    ):
        if found.get(page, {}).get("code") != code:
            found[page] = {"code": code, "editions": {}}
        found[page]["editions"] |= {language: label} if language else {}
    return found
