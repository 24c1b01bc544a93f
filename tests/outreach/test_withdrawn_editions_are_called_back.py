"""A withdrawn edition: who has it, who used it, where it hangs, the message, what is replaced."""

import re
from datetime import date

import pytest
from outreach_builders import make_activity, make_display, make_distribution, make_edition

from core.models import Community
from outreach import recall
from outreach.models import Display, MaterialUse, OutreachLogEntry, Replacement

LIST = "/admin/reports/withdrawn-editions/"
HIDDEN = r'<input type="hidden" name="was_replaced" value="([^"]*)">'
WITHDRAWN = {"withdrawn_on": date(2026, 10, 1), "withdrawn_because": "The number is wrong."}


@pytest.fixture
def old(editions, partners):
    """Partner A: 100 received, 30 given away in Maseru, two on walls, one of them taken down."""
    edition = editions.st
    maseru, peka = (Community.objects.get(name_en=name) for name in ("Maseru", "Peka"))
    make_distribution(partners.a, edition, copies=100, date=date(2026, 1, 5))
    make_activity(partners.a, maseru, uses=[(edition, 30)])
    make_activity(partners.a, maseru, status="planned", uses=[(edition, 0)])
    make_display(partners.a, edition, peka, put_up=date(2026, 2, 1))
    make_display(partners.a, edition, peka, taken_down=date(2026, 9, 1))
    make_display(partners.b, edition, peka)
    for name, value in WITHDRAWN.items():
        setattr(edition, name, value)
    edition.save()
    return edition


@pytest.fixture
def address(old):
    return f"{LIST}{old.pk}/"


@pytest.fixture
def found(old, partners):
    """{(partner, community or None): the Line}"""
    names = dict(Community.objects.values_list("pk", "name_en"))
    return {(line.partner, names.get(line.community)): line for line in recall.lines([old])[old.pk]}


def test_stock_is_what_was_received_less_what_was_given_away(found, partners):
    stock = found[partners.a.pk, None]
    assert (stock.copies, stock.since) == (70, date(2026, 1, 5))


def test_uses_that_happened_and_what_still_hangs_are_lines(found, partners):
    assert set(found) == {
        (partners.a.pk, None),
        (partners.a.pk, "Maseru"),
        (partners.a.pk, "Peka"),
        (partners.b.pk, "Peka"),
    }
    used, hung = found[partners.a.pk, "Maseru"], found[partners.a.pk, "Peka"]
    assert (used.uses, used.copies, used.hanging) == (1, 30, 0)
    assert (hung.uses, hung.hanging, hung.since) == (0, 1, date(2026, 2, 1))


def test_the_coordinator_sees_how_much_is_to_replace(client, coordinator, old, editions):
    client.force_login(coordinator)
    listed = client.get(LIST)
    assert [(each.pk, each.open, each.replaced) for each in listed.context["object_list"]] == [
        (old.pk, 4, 0)
    ]
    exported = client.get(f"{LIST}?export=csv").getvalue().decode()
    assert exported.splitlines()[0] == "Edition,Withdrawn on,Withdrawn because,To replace,Replaced"
    assert exported.splitlines()[1].endswith(",4,0")


def test_the_message_is_ready_in_both_languages(client, coordinator, address, old):
    make_edition(old.material, label="2", published_on=date(2026, 10, 2))
    client.force_login(coordinator)
    page = client.get(address)
    messages = {code: words for code, _name, words in page.context["messages_to_send"]}
    assert "Title MAT-01" in messages["en"]
    assert "The number is wrong" in messages["en"]
    assert "Use edition 2 instead" in messages["en"]
    assert "Sehlooho MAT-01" in messages["st"]


def test_what_is_ticked_is_replaced_until_it_is_ticked_no_more(
    client, officer_a, address, old, partners
):
    client.force_login(officer_a)
    client.post(address, {"replaced": [f"{old.pk}-{partners.a.pk}-stock"]})
    assert [(done.community, done.marked_by) for done in Replacement.objects.all()] == [
        (None, officer_a)
    ]
    stock = recall.lines([old])[old.pk][0]
    assert not stock.is_open
    shown = client.get(address).content.decode()
    assert "checked" in shown
    assert re.findall(HIDDEN, shown) == [stock.name]
    client.post(address, {"was_replaced": [stock.name]})
    assert not Replacement.objects.exists()
    entries = OutreachLogEntry.objects.order_by("timestamp").values_list("action", "partner")
    assert list(entries) == [("wagtail.create", partners.a.pk), ("wagtail.delete", partners.a.pk)]


def test_what_others_ticked_and_opened_meanwhile_stays_so(
    client, officer_a, coordinator, address, old, partners
):
    client.force_login(coordinator)
    stock, maseru, peka, _theirs = (line.name for line in recall.lines([old])[old.pk])
    client.post(address, {"replaced": [stock]})
    # The officer's page was opened here: only the stock was ticked on it.
    client.post(address, {"was_replaced": [stock], "replaced": [maseru]})
    client.force_login(officer_a)
    client.post(address, {"was_replaced": [stock], "replaced": [stock, peka]})
    done = [line.name for line in recall.lines([old])[old.pk] if not line.is_open]
    assert done == [maseru, peka]


@pytest.mark.parametrize("record", ["distribution", "use", "display", "correction"])
def test_what_is_recorded_after_the_tick_waits_for_its_replacement_again(
    client, coordinator, address, old, partners, record
):
    client.force_login(coordinator)
    lines = recall.lines([old])[old.pk]
    names = {line.name for line in lines}
    client.post(address, {"replaced": [line.name for line in lines]})
    # What is replaced is taken down afterwards, and what was given away lowers the stock.
    Display.objects.filter(edition=old, taken_down=None).update(taken_down=date(2026, 10, 5))
    assert {line.name for line in recall.lines([old])[old.pk] if line.is_open} == set()
    maseru, peka = (Community.objects.get(name_en=name) for name in ("Maseru", "Peka"))
    if record == "distribution":
        make_distribution(partners.a, old, copies=1, date=date(2026, 1, 4))
        later = f"{old.pk}-{partners.a.pk}-stock"
    elif record == "use":
        make_activity(partners.a, maseru, uses=[(old, 0)])
        later = f"{old.pk}-{partners.a.pk}-{maseru.pk}"
    elif record == "display":
        make_display(partners.a, old, peka)
        later = f"{old.pk}-{partners.a.pk}-{peka.pk}"
    else:
        MaterialUse.objects.filter(edition=old, copies=30).update(copies=31)
        later = f"{old.pk}-{partners.a.pk}-{maseru.pk}"
    assert [line.name for line in recall.lines([old])[old.pk] if line.is_open] == [later]
    shown = client.get(address).content.decode()
    assert shown.count("more was recorded since") == 1
    assert client.get(LIST).context["object_list"][0].open == 1
    done = Replacement.objects.count()
    client.post(address, {"was_replaced": [*names - {later}], "replaced": [*names]})
    assert not [line for line in recall.lines([old])[old.pk] if line.is_open]
    assert Replacement.objects.count() == done
    assert "more was recorded since" not in client.get(address).content.decode()


def test_a_tick_that_does_not_know_how_much_it_was_for_stays(old, partners):
    Replacement.objects.create(edition=old, partner=partners.a)
    make_distribution(partners.a, old, copies=5, date=date(2026, 1, 4))
    assert not recall.lines([old])[old.pk][0].is_open


def test_an_officer_sees_and_ticks_only_the_lines_of_his_partner(
    client, officer_b, address, old, partners
):
    client.force_login(officer_b)
    assert client.get(LIST).context["object_list"][0].open == 1
    page = client.get(address)
    assert "P-A" not in page.content.decode()
    client.post(address, {"replaced": [f"{old.pk}-{partners.a.pk}-stock"]})
    assert not Replacement.objects.exists()


def test_an_officer_does_not_open_again_what_another_partner_replaced(
    client, officer_b, address, old, partners
):
    Replacement.objects.create(edition=old, partner=partners.a)
    client.force_login(officer_b)
    client.post(address, {"was_replaced": [f"{old.pk}-{partners.a.pk}-stock"]})
    assert Replacement.objects.count() == 1


def test_the_committee_reads_and_ticks_nothing(client, viewer, address, old, partners):
    client.force_login(viewer)
    assert "Save what is replaced" not in client.get(address).content.decode()
    client.post(address, {"replaced": [f"{old.pk}-{partners.a.pk}-stock"]})
    assert not Replacement.objects.exists()


def test_an_edition_in_use_and_a_stranger_find_nothing(client, coordinator, stranger, editions):
    client.force_login(coordinator)
    assert client.get(f"{LIST}{editions.en.pk}/").status_code == 404
    client.force_login(stranger)
    assert client.get(LIST).status_code == 302


def test_queries_do_not_grow(
    client, coordinator, address, old, partners, django_assert_num_queries
):
    client.force_login(coordinator)
    client.get(address)
    client.post(address, {"replaced": [f"{old.pk}-{partners.a.pk}-stock"]})
    with django_assert_num_queries(4):
        recall.lines([old])
    client.post(address, {"replaced": [line.name for line in recall.lines([old])[old.pk]]})
    for community in Community.objects.all():
        make_activity(partners.b, community, uses=[(old, 1)], starts_on=date(2026, 3, 1))
    with django_assert_num_queries(4):
        recall.lines([old])
