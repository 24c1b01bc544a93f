"""Dates, status, grant and notes of an activity are checked before it is saved."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from outreach_builders import DAY, make_activity, make_edition, make_grant, make_material

from outreach.models import Activity, Display, Distribution, MaterialUse, Reach


@pytest.fixture
def draft(places, partners):
    """An activity that is not saved yet."""

    def make(**fields):
        values = {"partner": partners.a, "community": places[0], "type": "pitso", "starts_on": DAY}
        return Activity(**(values | fields))

    return make


def errors_of(record):
    with pytest.raises(ValidationError) as refused:
        record.full_clean()
    return refused.value.message_dict


def test_an_activity_of_one_day_ends_on_that_day(draft):
    activity = draft()
    activity.full_clean()
    activity.save()
    assert activity.ends_on == DAY


def test_it_does_not_end_before_it_starts(draft):
    assert "ends_on" in errors_of(draft(ends_on=date(2026, 3, 9)))


def test_what_is_in_the_future_is_planned_not_done(draft):
    tomorrow = date(2026, 11, 25)
    assert "status" in errors_of(draft(starts_on=tomorrow, status="done"))
    assert "status" in errors_of(draft(starts_on=DAY, ends_on=tomorrow, status="done"))
    draft(starts_on=tomorrow, status="planned").full_clean()
    draft(starts_on=date(2026, 11, 24), status="done").full_clean()


def test_a_grant_is_its_partners_own(draft, partners):
    assert "grant" in errors_of(draft(grant=make_grant("Other", partners.b)))
    draft(grant=make_grant("Own", partners.a)).full_clean()


def test_notes_hold_no_personal_data(draft):
    assert "58123456" in errors_of(draft(notes="Ask 58123456"))["notes"][0]


def test_each_activity_has_an_identity_of_its_own(draft):
    one, other = draft(), draft()
    assert one.uuid != other.uuid
    one.save()
    other.uuid = one.uuid
    with pytest.raises(IntegrityError), transaction.atomic():
        other.save()


@pytest.fixture
def withdrawn(db):
    return make_edition(
        make_material("MAT-09"), withdrawn_on=DAY, withdrawn_because="The visa-free days changed"
    )


@pytest.mark.parametrize(
    ("day", "accepted"),
    [(date(2026, 3, 9), True), (DAY, True), (date(2026, 3, 11), False)],
)
def test_a_withdrawn_edition_is_not_used_after_its_withdrawal(
    partners, places, withdrawn, day, accepted
):
    activity = make_activity(partners.a, starts_on=day)
    records = [
        MaterialUse(activity=activity, edition=withdrawn),
        Distribution(partner=partners.a, edition=withdrawn, copies=1, date=day),
        Display(
            partner=partners.a, edition=withdrawn, community=places[0], place="shop", put_up=day
        ),
    ]
    for record in records:
        if accepted:
            record.full_clean()
        else:
            assert "The visa-free days changed" in errors_of(record)["edition"][0]


def test_an_edition_is_not_used_before_it_was_published(partners, places):
    edition = make_edition(make_material("MAT-10"), published_on=DAY)
    day = date(2026, 3, 9)
    activity = make_activity(partners.a, starts_on=day)
    records = [
        MaterialUse(activity=activity, edition=edition),
        Distribution(partner=partners.a, edition=edition, copies=1, date=day),
        Display(partner=partners.a, edition=edition, community=places[0], place="shop", put_up=day),
    ]
    for record in records:
        assert "published on 10 March 2026" in errors_of(record)["edition"][0]


def test_an_edition_that_comes_out_during_an_activity_can_be_used_in_it(partners):
    edition = make_edition(make_material("MAT-10"), published_on=DAY)
    activity = make_activity(partners.a, starts_on=date(2026, 3, 9), ends_on=DAY)
    MaterialUse(activity=activity, edition=edition).full_clean()


@pytest.mark.parametrize("status", ["planned", "cancelled"])
def test_only_what_was_done_counts_people_and_copies(partners, editions, status):
    activity = make_activity(partners.a, status=status)
    reached = Reach(activity=activity, sex="female", age="18-24", count=3)
    assert "Only an activity that is done" in errors_of(reached)["count"][0]
    given = MaterialUse(activity=activity, edition=editions.st, copies=5)
    assert "Only an activity that is done" in errors_of(given)["copies"][0]
    MaterialUse(activity=activity, edition=editions.st).full_clean()


def test_an_edition_is_withdrawn_with_a_reason_after_it_was_published(withdrawn):
    withdrawn.withdrawn_because = ""
    assert "withdrawn_because" in errors_of(withdrawn)
    withdrawn.withdrawn_on = date(2025, 1, 1)
    assert "withdrawn_on" in errors_of(withdrawn)


def test_a_display_is_taken_down_after_it_was_put_up(partners, places, editions):
    display = Display(
        partner=partners.a,
        edition=editions.st,
        community=places[0],
        place="shop",
        put_up=DAY,
        taken_down=date(2026, 3, 1),
    )
    assert "taken_down" in errors_of(display)


def test_an_edition_is_used_once_in_an_activity(partners, editions):
    activity = make_activity(partners.a, uses=[(editions.st, 5)])
    with pytest.raises(IntegrityError), transaction.atomic():
        MaterialUse.objects.create(activity=activity, edition=editions.st)


@pytest.mark.parametrize("profession", ["", "police"])
def test_people_of_one_sex_and_age_are_counted_once(partners, profession):
    activity = make_activity(partners.a)
    values = {"activity": activity, "sex": "female", "age": "18-24", "profession": profession}
    Reach.objects.create(count=3, **values)
    with pytest.raises(IntegrityError), transaction.atomic():
        Reach.objects.create(count=4, **values)
    Reach.objects.create(count=4, **(values | {"disability": "yes"}))


def test_people_of_one_group_are_counted_once(partners):
    from core.models import AudienceGroup

    group = AudienceGroup.objects.create(slug="parents", name_en="Parents")
    values = {"activity": make_activity(partners.a), "sex": "male", "age": "25-59"}
    Reach.objects.create(count=3, audience_group=group, **values)
    Reach.objects.create(count=3, **values)
    with pytest.raises(IntegrityError), transaction.atomic():
        Reach.objects.create(count=1, audience_group=group, **values)
