"""Made-up activities keep every rule of real ones, and come again from the same seed."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command

from outreach import facts, plausible
from outreach.models import Activity, Material, MaterialUse, Reach

TODAY = date(2026, 11, 24)
EDITIONS = [
    plausible.Edition(1, 1, date(2020, 1, 1), withdrawn_on=date(2025, 6, 1)),
    plausible.Edition(2, 1, date(2025, 1, 1)),
    plausible.Edition(3, 2, date(2026, 11, 1)),
]


def drawn(count, seed=7):
    stage = plausible.Stage(list(range(31)), list(range(16)), EDITIONS, TODAY)
    return list(plausible.records(stage, count, seed))


def test_a_seed_gives_the_same_records_and_another_seed_others():
    assert drawn(50) == drawn(80)[:50]
    assert drawn(1)[0].values["uuid"] != drawn(1, seed=8)[0].values["uuid"]


def test_editions_are_used_only_while_they_are_current():
    days = {edition: [] for edition in (1, 2, 3)}
    for record in drawn(3_000):
        for edition, _copies in record.uses:
            days[edition].append(record.values["starts_on"])
    assert max(days[1]) < date(2025, 6, 1)
    assert min(days[2]) >= date(2025, 1, 1)
    assert min(days[3]) >= date(2026, 11, 1)


def test_every_kind_of_record_is_there_and_some_places_are_never_reached():
    records = drawn(2_000)
    values = [record.values for record in records]
    assert {value["status"] for value in values} == {"done", "planned", "cancelled"}
    assert {value["reach_kind"] for value in values} == {"direct", "indirect"}
    assert {value["verification"] for value in values} == {"submitted", "verified", "sent_back"}
    assert any(record.co_partners for record in records)
    assert 15 < len({value["community"] for value in values}) < 31


def test_all_that_is_written_passes_the_rules_of_the_models(db, settings):
    call_command("make_activities", count=200, seed=7, verbosity=0)
    activities = Activity.objects.select_related("partner")
    assert len({activity.partner_id for activity in activities}) > 10
    # Keys and constraints the database has held already.
    held = {"validate_unique": False, "validate_constraints": False}
    for record in (
        *activities,
        *MaterialUse.objects.select_related("activity", "edition"),
        *Reach.objects.select_related("activity"),
    ):
        record.full_clean(**held)
    assert all(activity.partner.name_en.startswith("Demo") for activity in activities)
    assert not Material.objects.filter(public=True).exists()
    assert facts.differences() == []

    with pytest.raises(CommandError, match="take another"):
        call_command("make_activities", count=5, seed=7, verbosity=0)
    call_command("make_activities", count=5, seed=8, verbosity=0)
    assert Activity.objects.count() == 205

    settings.DEMO_ALLOWED = False
    with pytest.raises(CommandError, match="public server"):
        call_command("make_activities", count=5, seed=9)
