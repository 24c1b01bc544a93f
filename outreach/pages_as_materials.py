"""Every guide, lesson and quiz is a material too: what is read out at a pitso can be logged."""

from django.db import transaction
from django.utils import timezone

from core import languages
from core.due import due_jobs
from core.localized import is_blank, raw
from core.registry import page_kinds

from .choices import MaterialKind
from .models import Material, MaterialEdition

KINDS = (MaterialKind.GUIDE, MaterialKind.LESSON, MaterialKind.QUIZ)
"""The kinds of pages, which are kinds of materials of the same name."""

LABEL = "web"
"""The one edition of a page in each language: what was changed in it, its own history says."""


@due_jobs.register
def keep_pages_as_materials():
    """Make what is missing: a material for each live page, an edition for each of its languages.

    A page that somebody has entered as a material is that one, with the editions given to it.
    """
    named = Material.objects.filter(page__isnull=False, automatic=False)
    entered = set(named.values_list("page", flat=True))
    editions = MaterialEdition.objects.filter(material__automatic=True, label=LABEL)
    there = set(editions.values_list("material__page", "language"))
    for kind in page_kinds.of(*KINDS):
        for page in _live(kind.model):
            missing = [code for code in _languages(page) if (page.pk, code) not in there]
            if missing and page.pk not in entered:
                _keep(kind.key, page, missing)


def _live(model):
    """The live pages of a model, their titles only: this is asked every minute."""
    titles = [field.name for field in model._meta.fields if field.name.startswith("title")]
    return model.objects.live().only(*titles, "first_published_at").order_by("pk")


@transaction.atomic
def _keep(kind, page, codes):
    material, _created = Material.objects.get_or_create(
        page=page,
        automatic=True,
        defaults={
            "code": f"{kind}-{page.pk}",
            "kind": kind,
            "public": False,  # the page is; the library need not list it a second time
            **{f"title_{code}": raw(page, "title", code) or "" for code in languages.codes()},
        },
    )
    since = timezone.localdate(page.first_published_at or timezone.now())
    for code in codes:
        MaterialEdition.objects.get_or_create(
            material=material, language=code, label=LABEL, defaults={"published_on": since}
        )


def _languages(page):
    return [code for code in languages.codes() if not is_blank(raw(page, "title", code))]
