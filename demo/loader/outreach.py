"""Demonstration partners with their grant, and materials with their editions."""

from core.models import AudienceGroup, District, Topic, User
from outreach.models import Grant, Material, MaterialEdition, Partner

from .files import leaflet
from .sources import page_at, read

MEMBERS = {"DPA": "officer-a", "DPB": "officer-b"}


def load_partners():
    """Four partners that anyone sees are demonstration partners, and their grant."""
    source = read("partners")
    for entry in source.children("partners"):
        partner, created = Partner.objects.get_or_create(
            acronym=entry.get("acronym"),
            defaults={"kind": entry.get("kind"), **entry.texts("name")},
        )
        if created:
            partner.districts.set(District.objects.filter(code__in=entry.get("districts")))
            partner.members.set(User.objects.filter(username=MEMBERS.get(partner.acronym)))
    for entry in source.children("grants"):
        grant, created = Grant.objects.get_or_create(
            funder=entry.get("funder"),
            starts_on=entry.get("starts_on"),
            defaults={"ends_on": entry.get("ends_on"), **entry.texts("name")},
        )
        if created:
            grant.partners.set(Partner.objects.all())


def load_materials():
    """Materials with their editions; each edition's file is set from its text."""
    for entry in read("materials").children("materials"):
        material, created = Material.objects.get_or_create(
            code=entry.get("id"),
            defaults={
                "kind": entry.get("kind"),
                "public": entry.get("public", True),
                **entry.texts("title", "summary"),
            },
        )
        if not created:
            continue
        material.topics.set(Topic.objects.filter(slug__in=entry.get("topics", [])))
        material.audiences.set(AudienceGroup.objects.filter(slug__in=entry.get("audiences", [])))
        for edition in entry.get("editions"):
            _edition(material, edition, entry)


def _edition(material, values, source):
    """The texts are those of the current edition: an older one has no file to offer."""
    language, label = values["language"], values["label"]
    newest = max(
        edition["label"] for edition in source.get("editions") if edition["language"] == language
    )
    current = label == newest and "withdrawn_on" not in values
    MaterialEdition.objects.create(
        material=material,
        language=language,
        label=label,
        document=leaflet(material.code, label, language, source) if current else None,
        published_on=values["published_on"],
        withdrawn_on=values.get("withdrawn_on"),
        withdrawn_because=values.get("withdrawn_because", ""),
        pretested_with=values.get("pretested_with", ""),
        pretested_n=values.get("pretested_n"),
        changed=values.get("changed", ""),
    )


def link_materials_to_pages():
    """Two materials are the site's own pages; they exist once the pages do."""
    for entry in read("materials").children("materials"):
        if entry.get("page"):
            Material.objects.filter(code=entry.get("id"), page=None).update(
                page=page_at(entry.get("page"))
            )
