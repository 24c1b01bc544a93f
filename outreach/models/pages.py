"""The public library of materials."""

from django.core.paginator import Paginator
from django.db.models import FilteredRelation, Prefetch
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from core import languages
from core.listing import Filter, apply, tag_filters
from core.localized import text
from core.models import SectionIndexPage

from ..choices import MaterialKind
from ..exporting import where
from .materials import Material, MaterialEdition, is_current

PER_PAGE = 12


class MaterialIndexPage(SectionIndexPage, RoutablePageMixin, Page):
    """Public materials by kind, language, reader and topic, each with its current editions."""

    subpage_types = []

    template = "outreach/material_index_page.html"

    class Meta:
        verbose_name = _("library of materials")

    def get_context(self, request, *args, **kwargs):
        public = Material.objects.filter(public=True)
        filters = [*_own_filters(request, public), *tag_filters(request, public)]
        found = self._of(apply(filters[2:], public), kinds=filters[0], spoken=filters[1])
        return super().get_context(request, *args, **kwargs) | {
            "filters": filters,
            "filtered": any(chosen.chosen for chosen in filters),
            "listing": Paginator(with_editions(found), PER_PAGE).get_page(request.GET.get("page")),
        }

    def _of(self, materials, kinds, spoken):
        if kinds.chosen:
            materials = materials.filter(kind__in=kinds.chosen)
        if spoken.chosen:
            editions = MaterialEdition.objects.current().filter(language__in=spoken.chosen)
            materials = materials.filter(pk__in=editions.values("material"))
        return materials

    @path("where-we-have-been/")
    def where_we_have_been(self, request):
        """Districts, for everybody; before the materials, whose codes are addresses too."""
        context = super().get_context(request)  # without the list and its filters
        context |= {"lines": where.lines(), "days": where.QUIET_DAYS}
        return TemplateResponse(request, "outreach/where_we_have_been.html", context)

    @path("<slug:code>/")
    def material(self, request, code):
        """One material; what is withdrawn is not offered here either."""
        public = Material.objects.filter(public=True, code__iexact=code)
        material = with_editions(public).prefetch_related("topics", "audiences").first()
        if material is None:
            raise Http404
        context = super().get_context(request)  # without the list and its filters
        context |= {
            "material": material,
            "translated_object": material,
            "description": text(material, "summary"),
        }
        return TemplateResponse(request, "outreach/material.html", context)


def _own_filters(request, public):
    """Kind and language of a current edition, offering only what a public material has."""
    current = FilteredRelation("editions", condition=is_current("editions__"))
    used = public.order_by().annotate(current=current).values_list("kind", "current__language")
    pairs = list(used.distinct())
    named_languages = [(code, languages.display_name(code)) for code in languages.codes()]
    kinds, spoken = {kind for kind, _code in pairs}, {code for _kind, code in pairs}
    return [
        _filter(request, "kind", _("Kind"), MaterialKind.choices, kinds),
        _filter(request, "language", _("Language"), named_languages, spoken),
    ]


def _filter(request, name, label, choices, used):
    wanted = set(request.GET.getlist(name))
    offered = [(value, shown, value in wanted) for value, shown in choices if value in used]
    return Filter(name, label, offered)


def with_editions(materials):
    """Materials with ``current_editions`` and their files, in a fixed number of queries."""
    editions = MaterialEdition.objects.current().select_related("document")
    ordered = editions.order_by("language", "-published_on", "label")
    return materials.select_related("page").prefetch_related(
        Prefetch("editions", queryset=ordered, to_attr="current_editions")
    )
