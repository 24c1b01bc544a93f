"""The forms that offer every edition ask for all of them at once, however many rows there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from outreach_builders import make_activity, make_edition, make_material

from core.models import AudienceGroup
from outreach.models import MaterialUse, Reach


def queries(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.fixture
def office(client, coordinator, partners):
    client.force_login(coordinator)
    return client


def add_rows(activity, first, last):
    for number in range(first, last):
        edition = make_edition(make_material(f"MAT-{number:02}"))
        MaterialUse.objects.create(activity=activity, edition=edition, copies=1)
        group = AudienceGroup.objects.create(slug=f"group-{number}", name_en=f"Group {number}")
        Reach.objects.create(
            activity=activity, sex="female", age="18-24", count=1, audience_group=group
        )


def test_an_activity_with_five_materials_costs_as_much_as_one_with_twenty_five(office, partners):
    activity = make_activity(partners.a)
    address = reverse("outreach_activity:edit", args=[activity.pk])
    add_rows(activity, 0, 5)
    few = queries(office, address)
    add_rows(activity, 5, 25)
    assert queries(office, address) == few


def test_the_choices_of_every_row_are_there(office, partners):
    activity = make_activity(partners.a)
    add_rows(activity, 0, 3)
    response = office.get(reverse("outreach_activity:edit", args=[activity.pk]))
    forms = response.context["form"].formsets["uses"].forms
    assert [len(form["edition"].subwidgets) for form in forms] == [4, 4, 4]
    assert "MAT-02 · Title MAT-02 · Sesotho · 1" in response.content.decode()


@pytest.mark.parametrize("model", ["distribution", "display"])
def test_a_record_chooses_among_five_editions_as_cheaply_as_among_twenty_five(
    office, partners, model
):
    activity = make_activity(partners.a)
    address = reverse(f"outreach_{model}:add")
    add_rows(activity, 0, 5)
    few = queries(office, address)
    add_rows(activity, 5, 25)
    assert queries(office, address) == few
