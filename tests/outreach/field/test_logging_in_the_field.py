"""The field form without script: proposals, saving, refusals that lose nothing, the receipt."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone
from field_records import record
from outreach_builders import make_activity, make_edition, make_partner

from outreach.models import Activity

NEW = reverse("log_new", args=["en"])


@pytest.fixture
def officer(client, partners, officer_a):
    client.force_login(officer_a)
    return client


@pytest.fixture
def last(partners, places, editions, officer_a):
    """What the officer did last."""
    return make_activity(
        partners.a,
        places[1],
        uses=[(editions.st, 25)],
        people=[("female", "adult", 12)],
        type="youth_club",
        entered_by=officer_a,
    )


def initial(client, query=""):
    return client.get(NEW + query).context["form"]


def test_who_is_signed_out_signs_in_and_comes_back(client, db):
    response = client.get(f"{NEW}?material=MAT-01")
    assert response.status_code == 302
    assert response.url == "/admin/login/?next=/log/en/%3Fmaterial%3DMAT-01"


def test_it_opens_in_the_language_used_last(officer, home):
    assert officer.get("/log/?edition=3").url == "/log/st/?edition=3"
    page = officer.get("/log/en/")
    assert page["Content-Language"] == "en"
    assert '<html lang="en">' in page.content.decode()
    assert officer.get("/log/").url == "/log/en/"


def test_it_is_kept_nowhere(officer):
    assert "no-store" in officer.get(NEW)["Cache-Control"]
    assert "no-store" in officer.get(reverse("log_records", args=["en"]))["Cache-Control"]


def test_it_proposes_what_was_done_last(officer, last, editions):
    form = initial(officer)
    assert form["community"].value() == last.community_id
    assert form["type"].value() == "youth_club"
    assert form["edition"].value() == editions.st.pk
    assert form["basis"].value() == "head_count"
    assert form["starts_on"].value() == timezone.localtime().date()
    assert form["women"].value() is None


def test_it_proposes_the_newer_edition_of_a_withdrawn_one(officer, last, editions):
    newer = make_edition(editions.st.material, label="2")
    editions.st.withdrawn_on = "2026-11-01"
    editions.st.save()
    assert initial(officer)["edition"].value() == newer.pk


def test_a_link_names_a_material_or_an_edition(officer, editions):
    assert initial(officer, "?material=mat-01")["edition"].value() == editions.en.pk
    assert initial(officer, f"?edition={editions.st.pk}")["edition"].value() == editions.st.pk
    for nonsense in ("?edition=x", "?edition=99999999999999999999", "?material=%27"):
        assert initial(officer, nonsense)["edition"].value() is None


def test_saving_shows_the_receipt_and_the_record(officer, places, editions, officer_a):
    sent = record(places[0], edition=editions.st.pk, copies=25)
    response = officer.post(NEW, sent, follow=True)
    page = response.content.decode()
    code = re.search(r'Receipt code: <strong class="receipt">([A-Z]{6})<', page)[1]
    assert page.count(code) == 2
    activity = Activity.objects.get()
    assert (activity.source, activity.entered_by) == ("web", officer_a)
    assert activity.figures["total"] == 21


def test_a_double_tap_saves_once(officer, places):
    sent = record(places[0])
    for _tap in range(2):
        assert officer.post(NEW, sent).status_code == 302
    assert Activity.objects.count() == 1


def test_personal_data_is_marked_and_nothing_is_lost(officer, places):
    note = "Asked for <b> and call 5812 3456 today"
    response = officer.post(NEW, record(places[0], notes=note))
    page = response.content.decode()
    assert "call <mark>5812 3456</mark> today" in page
    assert "<b>" not in page
    assert "how many took part, not who" in page
    assert 'value="12"' in page
    assert not Activity.objects.exists()


def test_a_number_that_is_of_no_use_is_replaced(officer, places):
    response = officer.post(NEW, record(places[0], uuid="x"))
    assert "cannot be sent under its number" in response.content.decode()
    fresh = response.context["envelope"]["uuid"].value()
    assert officer.post(NEW, record(places[0], uuid=fresh)).status_code == 302


def test_a_record_is_changed(officer, last, editions):
    address = reverse("log_edit", kwargs={"code": "en", "uuid": last.uuid})
    page = officer.get(address)
    form = page.context["form"]
    assert form["women"].value() == 12
    assert form["copies"].value() == 25
    edited_at = page.context["envelope"]["edited_at"].value()
    sent = record(last.community, uuid=uuid4(), edited_at=edited_at, women=13)
    assert officer.post(address, sent).status_code == 302
    activity = Activity.objects.get()
    assert activity.figures["women"] == 13
    assert activity.uses.count() == 0


def test_a_record_that_changed_meanwhile_asks_once_more(officer, last):
    address = reverse("log_edit", kwargs={"code": "en", "uuid": last.uuid})
    last.edited_at = timezone.now() + timedelta(hours=5)  # by a phone whose clock is ahead
    last.save()
    response = officer.post(address, record(last.community, women=13))
    assert "has changed since you opened it" in response.content.decode()
    edited_at = response.context["envelope"]["edited_at"].value()
    again = record(last.community, women=13, edited_at=edited_at)
    assert officer.post(address, again).status_code == 302
    assert Activity.objects.get().figures["women"] == 13


def test_what_the_office_detailed_is_changed_there(officer, partners, places):
    activity = make_activity(partners.a, places[0], people=[("female", "18-24", 4)])
    address = reverse("log_edit", kwargs={"code": "en", "uuid": activity.uuid})
    page = officer.get(address).content.decode()
    assert reverse("outreach_activity:edit", args=[activity.pk]) in page
    officer.post(address, record(places[0]))
    assert activity.reach.get().age == "18-24"


def test_deleting_asks_once(officer, last):
    address = reverse("log_delete", kwargs={"code": "en", "uuid": last.uuid})
    assert officer.get(address).status_code == 200
    assert Activity.objects.exists()
    assert officer.post(address).status_code == 302
    assert not Activity.objects.exists()


def test_the_list_costs_the_same_for_any_number_of_records(
    officer, partners, places, editions, officer_a, django_assert_max_num_queries
):
    for number in range(25):
        make_activity(partners.a, places[0], uses=[(editions.st, number)], entered_by=officer_a)
    address = reverse("log_records", args=["en"])
    with django_assert_max_num_queries(20):
        page = officer.get(address).content.decode()
    assert page.count('class="actions"') == 20


def test_the_slip_is_in_both_languages_and_asks_for_no_name(officer):
    page = officer.get(reverse("log_slip", args=["en"])).content.decode()
    assert page.count('class="slip"') == 2
    for code in ("st", "en"):
        assert f'class="slip" lang="{code}"' in page
    assert "Write nobody&#x27;s name" in page


def test_an_officer_of_two_partners_is_asked_for_which(officer, officer_a):
    make_partner("C", officer_a)
    assert '<select name="partner"' in officer.get(NEW).content.decode()
