"""Write as many plausible activities as wanted, to try the reports out and to measure them."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError, reset_queries, transaction
from django.utils import timezone

from core import languages, reference_data
from core.models import AudienceGroup, Community
from outreach import facts, plausible, sums
from outreach.choices import MaterialKind, PartnerKind, Verification
from outreach.models import Activity, Material, MaterialEdition, MaterialUse, Partner, Reach
from outreach.rows_in_bulk import check_at_once, insert, reserved_keys

BATCH = facts.BATCH
OLDEST_EDITION = timedelta(days=4 * 365)
MADE_UP = "Demonstration"
"""How the names of partners begin that are nobody's: only they are given made-up records."""


class Command(BaseCommand):
    help = (
        "Write plausible activities of demonstration partners in bulk; the same seed and last day "
        "give the same records. Places, partners and materials are added where they are too few."
    )

    def add_arguments(self, parser):
        parser.add_argument("--count", type=int, default=1_000, help="activities (1000)")
        parser.add_argument("--seed", type=int, default=1, help="another seed, other records (1)")
        parser.add_argument("--partners", type=int, default=16, help="at least so many (16)")
        parser.add_argument("--materials", type=int, default=12, help="at least so many (12)")
        parser.add_argument(
            "--last-day", type=date.fromisoformat, help="what is done ends by this day (today)"
        )

    def handle(self, *args, count, seed, partners, materials, last_day, **options):
        if not settings.DEMO_ALLOWED:
            raise CommandError(
                "These settings are for a public server: made-up activities do not belong here."
            )
        if min(count, partners, materials) < 1:
            raise CommandError("Count, partners and materials must be 1 or more.")
        try:
            self._make(count, seed, partners, materials, last_day or timezone.localdate())
        except IntegrityError as error:
            raise CommandError("Records of this seed are here already: take another.") from error

    @transaction.atomic
    def _make(self, count, seed, partners, materials, last_day):
        """All or none."""
        check_at_once()
        records = plausible.records(make_stage(partners, materials, last_day), count, seed)
        written = 0
        while batch := list(islice(records, BATCH)):
            write(batch)
            reset_queries()  # else a site in debug keeps every statement
            written += len(batch)
            self.stdout.write(f"{written} of {count} activities")
        sums.rebuild()


# --- the stage -------------------------------------------------------------------------
def make_stage(partners, materials, last_day):
    """The places, partners and editions that are there, and what is missing of them."""
    if not Community.objects.exists():
        reference_data.load()
    make_partners(partners)
    make_materials(materials, last_day - OLDEST_EDITION)
    editions = MaterialEdition.objects.order_by("material__code", "language", "label").values_list(
        "pk", "material", "published_on", "withdrawn_on"
    )
    return plausible.Stage(
        places=list(Community.objects.order_by("pk").values_list("pk", flat=True)),
        partners=list(made_up_partners().values_list("pk", flat=True)),
        editions=[plausible.Edition(*values) for values in editions],
        last_day=last_day,
    )


def made_up_partners():
    return Partner.objects.filter(name_en__startswith=MADE_UP).order_by("acronym")


def make_partners(wanted):
    for number in range(made_up_partners().count() + 1, wanted + 1):
        Partner.objects.create(
            acronym=f"DM-{number:02}", name_en=f"{MADE_UP} partner {number}", kind=PartnerKind.NGO
        )


def make_materials(wanted, published_on):
    """Not public: a visitor finds none of them in the library."""
    for number in range(Material.objects.count() + 1, wanted + 1):
        material = Material.objects.create(
            code=f"DM-{number:02}",
            title_en=f"{MADE_UP} material {number}",
            kind=MaterialKind.LEAFLET,
            public=False,
        )
        for language in languages.codes():
            MaterialEdition.objects.create(
                material=material, language=language, label="1", published_on=published_on
            )


# --- the records -----------------------------------------------------------------------
def write(records):
    """Records with their parts and what coverage counts; no signal is sent."""
    keys = reserved_keys(Activity, len(records))
    rows = list(zip(keys, records, strict=True))
    write_activities(rows)
    insert(
        MaterialUse,
        ("activity", "edition", "copies"),
        ((key, *use) for key, record in rows for use in record.uses),
    )
    insert(
        Reach,
        ("activity", "sex", "age", "count"),
        ((key, *people) for key, record in rows for people in record.people),
    )
    write_links(rows)
    facts.write(keys)


def write_activities(rows):
    names = ("id", *rows[0][1].values, "edited_at", "verified_at")
    values = ((key, *record.values.values(), *_times(record)) for key, record in rows)
    insert(Activity, names, values)


def _times(record):
    """When it was edited and verified: at noon of its last day."""
    ended = datetime.combine(record.values["ends_on"], time(12), UTC)
    return ended, ended if record.values["verification"] == Verification.VERIFIED else None


def write_links(rows):
    """Whom an activity was done with, and for whom."""
    groups = dict(AudienceGroup.objects.values_list("slug", "pk"))
    insert(
        Activity.co_partners.through,
        ("activity", "partner"),
        ((key, partner) for key, record in rows for partner in record.co_partners),
    )
    insert(
        Activity.audiences.through,
        ("activity", "audiencegroup"),
        (
            (key, groups[slug])
            for key, record in rows
            for slug in record.audiences
            if slug in groups
        ),
    )
