"""The activity form: own partner, quick figures or a table, materials in the same form."""

import pytest
from django.urls import reverse
from outreach_builders import (
    form_data,
    make_activity,
    make_edition,
    make_grant,
    make_material,
    make_partner,
    rows,
)

from outreach.models import Activity, Partner

ADD = "outreach_activity:add"


def people(activity):
    return {(row.sex, row.age): row.count for row in activity.reach.all()}


@pytest.fixture
def officer(client, partners, officer_a):
    client.force_login(officer_a)
    return client


def test_quick_figures_become_rows(officer, places, partners, editions, officer_a):
    use = {"edition": editions.st.pk, "copies": 40}
    data = form_data(places[0], women=12, men=8, girls=5, boys="", unknown=3) | rows("uses", use)
    response = officer.post(reverse(ADD), data)
    assert response.status_code == 302
    activity = Activity.objects.get()
    assert activity.partner == partners.a
    assert activity.entered_by == officer_a
    assert activity.source == "web"
    assert people(activity) == {
        ("female", "adult"): 12,
        ("male", "adult"): 8,
        ("female", "child"): 5,
        ("unknown", "unknown"): 3,
    }
    assert activity.figures["total"] == 28
    assert [(use.edition, use.copies) for use in activity.uses.all()] == [(editions.st, 40)]


def test_quick_figures_are_shown_again_and_changed(officer, places, partners):
    activity = make_activity(partners.a, places[0], people=[("female", "adult", 12)])
    address = reverse("outreach_activity:edit", args=[activity.pk])
    form = officer.get(address).context["form"]
    assert form["women"].value() == 12
    assert len(form.formsets["reach"].forms) == 0
    assert officer.post(address, form_data(places[0], women=10, boys=4)).status_code == 302
    assert people(Activity.objects.get()) == {("female", "adult"): 10, ("male", "child"): 4}
    assert officer.post(address, form_data(places[0])).status_code == 302
    assert people(Activity.objects.get()) == {}


def test_a_table_by_sex_and_age_is_kept_row_by_row(officer, places, partners):
    table = rows(
        "reach",
        {"sex": "female", "age": "18-24", "count": 7},
        {"sex": "male", "age": "12-17", "count": 9, "profession": "", "disability": "yes"},
    )
    assert officer.post(reverse(ADD), form_data(places[0]) | table).status_code == 302
    activity = Activity.objects.get()
    assert activity.figures == {
        "women": 7,
        "men": 0,
        "girls": 0,
        "boys": 9,
        "unknown": 0,
        "total": 16,
    }
    address = reverse("outreach_activity:edit", args=[activity.pk])
    shown = officer.get(address).context["form"].formsets["reach"].forms
    assert [form["count"].value() for form in shown] == [7, 9]
    swapped = [
        {
            "sex": "male",
            "age": "12-17",
            "disability": "yes",
            "count": 1,
            "id": shown[0].instance.pk,
        },
        {"sex": "female", "age": "18-24", "count": 2, "id": shown[1].instance.pk},
    ]
    table = rows("reach", *swapped) | {"reach-INITIAL_FORMS": 2}
    assert officer.post(address, form_data(places[0]) | table).status_code == 302
    assert people(Activity.objects.get()) == {("male", "12-17"): 1, ("female", "18-24"): 2}
    table |= {"reach-0-DELETE": "on"}
    for number, row in enumerate(Activity.objects.get().reach.all()):
        table[f"reach-{number}-id"] = row.pk
    assert officer.post(address, form_data(places[0]) | table).status_code == 302
    assert people(Activity.objects.get()) == {("female", "18-24"): 2}


def test_people_are_counted_by_figures_or_by_table_not_both(officer, places):
    table = rows("reach", {"sex": "female", "age": "18-24", "count": 7})
    response = officer.post(reverse(ADD), form_data(places[0], women=7) | table)
    assert response.status_code == 200
    assert "Count people once" in response.content.decode()
    assert not Activity.objects.exists()


def test_the_same_people_do_not_stand_in_two_rows(officer, places):
    row = {"sex": "female", "age": "18-24", "count": 7}
    response = officer.post(reverse(ADD), form_data(places[0]) | rows("reach", row, row))
    assert response.status_code == 200
    assert "Two rows count the same people" in response.content.decode()


def test_the_same_edition_does_not_stand_in_two_rows(officer, places, editions):
    row = {"edition": editions.st.pk, "copies": 1}
    response = officer.post(reverse(ADD), form_data(places[0]) | rows("uses", row, row))
    assert response.status_code == 200
    assert not Activity.objects.exists()


def test_a_withdrawn_edition_is_refused_with_the_reason(officer, places):
    edition = make_edition(
        make_material("MAT-09"), withdrawn_on="2026-02-01", withdrawn_because="Visa days changed"
    )
    use = rows("uses", {"edition": edition.pk, "copies": 1})
    response = officer.post(reverse(ADD), form_data(places[0]) | use)
    assert response.status_code == 200
    assert "Visa days changed" in response.content.decode()
    earlier = form_data(places[0], starts_on="2026-01-31")
    assert officer.post(reverse(ADD), earlier | use).status_code == 302


@pytest.mark.parametrize("status", ["planned", "cancelled"])
@pytest.mark.parametrize("figures", ["women", "table", "copies"])
def test_what_was_not_done_counts_nobody(officer, places, editions, status, figures):
    extra = {
        "women": {"women": 12},
        "table": rows("reach", {"sex": "female", "age": "18-24", "count": 7}),
        "copies": rows("uses", {"edition": editions.st.pk, "copies": 40}),
    }[figures]
    response = officer.post(reverse(ADD), form_data(places[0], status=status) | extra)
    assert response.status_code == 200
    assert response.content.decode().count("Only an activity that is done counts people") == 1
    assert not Activity.objects.exists()


def test_a_plan_names_its_material_without_copies(officer, places, editions):
    use = rows("uses", {"edition": editions.st.pk, "copies": 0})
    response = officer.post(reverse(ADD), form_data(places[0], status="planned") | use)
    assert response.status_code == 302


def test_what_was_typed_is_not_lost_when_it_is_refused(officer, places):
    response = officer.post(reverse(ADD), form_data(places[0], notes="Ask 58123456", women=12))
    page = response.content.decode()
    assert "“58123456” looks like a telephone number" in page
    assert "Ask 58123456" in page
    assert response.context["form"]["women"].value() == "12"


def test_a_record_stays_with_the_officers_partner_whatever_is_posted(officer, places, partners):
    officer.post(reverse(ADD), form_data(places[0], partner=partners.b.pk))
    activity = Activity.objects.get()
    assert activity.partner == partners.a
    address = reverse("outreach_activity:edit", args=[activity.pk])
    officer.post(address, form_data(places[0], partner=partners.b.pk))
    assert Activity.objects.get().partner == partners.a


def test_an_officer_of_two_partners_chooses_between_his_own(officer, places, partners, officer_a):
    third = make_partner("C", officer_a)
    form = officer.get(reverse(ADD)).context["form"]
    assert set(form.fields["partner"].queryset) == {partners.a, third}
    assert officer.post(reverse(ADD), form_data(places[0], partner=third.pk)).status_code == 302
    foreign = form_data(places[0], partner=partners.b.pk)
    assert officer.post(reverse(ADD), foreign).status_code == 200
    assert [activity.partner for activity in Activity.objects.all()] == [third]


def test_choices_of_the_form_name_no_other_partner_and_no_other_grant(officer, partners):
    own, _other = make_grant("Own", partners.a), make_grant("Secret grant", partners.b)
    response = officer.get(reverse(ADD))
    form = response.context["form"]
    assert list(form.fields["partner"].queryset) == [partners.a]
    assert list(form.fields["grant"].queryset) == [own]
    assert "co_partners" not in form.fields
    page = response.content.decode()
    assert "Partner B" not in page
    assert "Secret grant" not in page


def test_the_coordinator_enters_for_any_partner_and_joins_partners(
    client, coordinator, places, partners
):
    client.force_login(coordinator)
    data = form_data(places[0], partner=partners.b.pk, co_partners=[partners.a.pk], women=4)
    assert client.post(reverse(ADD), data).status_code == 302
    activity = Activity.objects.get()
    assert activity.partner == partners.b
    assert list(activity.co_partners.all()) == [partners.a]
    assert Partner.objects.count() == 2


def test_the_history_says_who_did_it(officer, places, officer_a):
    officer.post(reverse(ADD), form_data(places[0]))
    activity = Activity.objects.get()
    page = officer.get(reverse("outreach_activity:history", args=[activity.pk])).content.decode()
    assert "Created" in page or "created" in page
    assert officer_a.username in page
