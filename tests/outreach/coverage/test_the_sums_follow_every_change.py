"""What coverage adds up is what the records say, whatever was done to them, through any door."""

from collections import defaultdict
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from outreach_builders import make_activity, make_edition, make_material

from outreach import facts, measures, sums
from outreach.coverage import NOTHING, Amount
from outreach.models import Activity, ActivityFact, ActivitySum, MaterialUse, Reach

NUMBERS = st.integers(min_value=0, max_value=5)
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(
            ["create", "create", "use", "reach", "copies", "move", "status", "verify", "merge"]
            + ["type", "relabel", "drop use", "drop reach", "delete", "delete many", "together"]
        ),
        NUMBERS,
        NUMBERS,
    ),
    min_size=4,
    max_size=14,
)


class Office:
    """Does one change after another to the records of two partners."""

    def __init__(self, partners, places, editions):
        self.partners, self.places, self.editions = partners, places, editions

    def do(self, change, one, two):
        found = list(Activity.objects.order_by("pk"))
        if change == "create":
            self.create(one, two)
        elif found:
            getattr(self, change.replace(" ", "_"))(found[one % len(found)], two)

    def create(self, one, two):
        make_activity(
            self.partners[one % 2],
            self.places[two % 4],
            uses=[(edition, 10 + two) for edition in self.editions[: one % 4]],
            people=[("female", "adult", 5 + one), ("male", "adult", 1 + two)][: two % 3],
            reach_kind=("direct", "indirect")[one % 2],
            starts_on=date(2026, 1 + two, 1 + one),
        )

    def use(self, activity, two):
        edition = self.editions[two % 4]
        MaterialUse.objects.update_or_create(
            activity=activity, edition=edition, defaults={"copies": two}
        )

    def reach(self, activity, two):
        Reach.objects.update_or_create(
            activity=activity, sex="other", age="adult", defaults={"count": 1 + two}
        )

    def copies(self, activity, two):
        """Past the models: who does so says it."""
        activity.uses.all().update(copies=two * 7)
        facts.refresh([activity.pk])

    def move(self, activity, two):
        activity.community, activity.starts_on = self.places[two % 4], date(2026, 6, 1 + two)
        activity.ends_on = activity.starts_on
        activity.save()

    def status(self, activity, two):
        Activity.objects.filter(pk=activity.pk).update(status=("done", "planned")[two % 2])

    def verify(self, activity, two):
        activity.verification = ("verified", "submitted")[two % 2]
        activity.save()

    def merge(self, activity, two):
        other = Activity.objects.exclude(partner=activity.partner).exclude(pk=activity.pk).first()
        activity.merged_into = other if two % 2 else None
        activity.save()

    def type(self, activity, two):
        Activity.objects.filter(partner=activity.partner).update(type=("radio", "pitso")[two % 2])

    def relabel(self, _activity, two):
        """An edition turns out to be in another language."""
        edition = self.editions[two % 4]
        edition.language = "en" if edition.language == "st" else "st"
        edition.label = f"{edition.label}-{edition.language}"
        edition.save()

    def drop_use(self, activity, _two):
        if use := activity.uses.first():
            use.delete()

    def drop_reach(self, activity, _two):
        Reach.objects.filter(activity=activity).delete()

    def delete(self, activity, _two):
        if not activity.merged.exists():
            activity.delete()

    def delete_many(self, activity, _two):
        Activity.objects.filter(type=activity.type, merged=None).delete()

    def together(self, activity, two):
        with facts.together():
            self.create(two, two)
            self.use(activity, two)
            self.reach(activity, two)


def in_plain_words(across, language=""):
    """({(community, column): Amount}, {community: Amount}) added up record by record."""
    cells, totals = defaultdict(lambda: NOTHING), defaultdict(lambda: NOTHING)
    for activity in Activity.objects.filter(status="done", merged_into=None):
        uses = [
            (use.edition.material_id, use.edition.language, use.copies)
            for use in activity.uses.select_related("edition")
            if language in ("", use.edition.language)
        ]
        if language and not uses:
            continue
        people = sum(activity.reach.values_list("count", flat=True))
        direct = activity.reach_kind == "direct"
        reached = (people, 0) if direct else (0, people)
        place = activity.community_id
        columns = {
            "material": {material for material, _language, _copies in uses} or {None},
            "language": {language for _material, language, _copies in uses} or {None},
            "partner": {activity.partner_id},
            "type": {activity.type},
            "month": {activity.starts_on.year * 12 + activity.starts_on.month - 1},
        }[across]
        for column in columns:
            at = {"material": 0, "language": 1}.get(across)
            copies = sum(use[2] for use in uses if at is None or use[at] == column)
            cells[place, column] += Amount(1, copies, *reached)
        totals[place] += Amount(1, sum(use[2] for use in uses), *reached)
    return dict(cells), dict(totals)


@pytest.fixture
def office(partners, places, editions):
    other = make_material("MAT-02")
    held = [
        editions.st,
        editions.en,
        make_edition(other),
        make_edition(editions.st.material, "st", "2"),
    ]
    return Office((partners.a, partners.b), places, held)


@settings(
    max_examples=8,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(changes=CHANGES)
def test_the_matrix_is_what_the_records_say_after_any_changes(office, changes):
    Activity.objects.update(merged_into=None)
    Activity.objects.all().delete()
    assert not ActivityFact.objects.exists()
    for change in changes:
        office.do(*change)
    assert facts.differences() == sums.differences() == []
    counted = ActivityFact.objects.filter(merged=False)
    for across in measures.COLUMNS:
        assert measures.sums(counted, across) == in_plain_words(across), across
    compare_kept_sums(sums.ALL_PARTNERS, counted)
    for partner in office.partners:
        compare_kept_sums(partner.pk, ActivityFact.objects.filter(partner=partner))
    for across in ("material", "language", "type"):
        found = measures.sums(counted.filter(language="st"), across, "st")
        assert found == in_plain_words(across, "st"), across


def compare_kept_sums(reader, counted):
    """What is kept for a reader is what grouping his facts says."""
    kept = ActivitySum.objects.filter(reader=reader)
    for across in measures.COLUMNS:
        assert measures.kept_sums(kept, across) == measures.sums(counted, across), across
    for field in ("month", "community"):
        assert measures.kept_sums_by(kept, field) == measures.sums_by(counted, field), field


def test_sums_written_anew_are_those_that_were_kept(office):
    for one, two in ((0, 1), (1, 2), (3, 2), (3, 5)):
        office.create(one, two)
    names = (*sums.KEY, *sums.AMOUNTS)
    kept = set(ActivitySum.objects.exclude(activities=0).values_list(*names))
    sums.rebuild()
    assert kept == set(ActivitySum.objects.values_list(*names)) != set()


def test_a_sum_that_is_wrong_is_found(office):
    office.create(3, 2)
    ActivitySum.objects.filter(reader=sums.ALL_PARTNERS, across="type").update(copies=77)
    assert [key[:2] for key in sums.differences()] == [(sums.ALL_PARTNERS, "type")]
    sums.rebuild()
    assert sums.differences() == []


def test_a_fact_that_is_wrong_is_found(office):
    office.create(3, 2)
    activity = Activity.objects.get()
    ActivityFact.objects.filter(first=True).update(direct=77)
    assert facts.differences() == [activity.pk]
    facts.refresh([activity.pk])
    assert facts.differences() == []
