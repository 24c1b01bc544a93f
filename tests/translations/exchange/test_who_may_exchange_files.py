"""Files are for the people who translate; each may change only what their form lets them."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from exchange_files import exported

from referral.models import ContactPoint
from translations.exchange.opened import opened

NEW = {"sign": "Ba nka pasepoto ea hao"}
PAGES = ("export", "import")


@pytest.mark.parametrize("who", ["officer_a", "viewer", "coordinator", "stranger"])
@pytest.mark.parametrize("page", PAGES)
def test_others_find_the_door_closed(client, request, db, who, page):
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse(f"translations:{page}")).status_code == 302


@pytest.mark.parametrize("who", ["translator", "reviewer", "editor"])
@pytest.mark.parametrize("page", PAGES)
def test_those_who_translate_come_in(client, request, db, who, page):
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse(f"translations:{page}")).status_code == 200


def test_a_language_that_one_may_not_translate_into_is_refused(checked_signs, translator, give):
    group = translator.groups.get()
    group.permissions.remove(Permission.objects.get(codename="translate_st"))
    kept = give(exported(translator, NEW))
    assert "You may not translate into Sesotho" in kept.problem


def test_a_locked_page_is_not_changed(checked_signs, translator, reviewer, give, outcomes):
    file = exported(translator, NEW)
    checked_signs.locked, checked_signs.locked_by = True, reviewer
    checked_signs.save()
    assert outcomes(give(file))["sign"] == "not_allowed"


def test_what_one_may_not_change_in_its_form_is_not_changed_by_a_file(
    checked_signs, translator, give, outcomes
):
    file = exported(translator, NEW)
    for permission in translator.groups.get().page_permissions.all():
        permission.delete()
    assert outcomes(give(file))["sign"] == "not_allowed"


def test_safety_critical_texts_without_a_draft_go_through_their_form(db, admin):
    contact = ContactPoint.objects.create(
        name_en="Office", kind="ngo", country="LS", hours_en="Always", demonstration=True
    )
    found = opened(f"referral.contactpoint:{contact.pk}", admin)
    refused = {unit.key: bool(found.refusal_of(unit)) for unit in found.units}
    assert refused == {"name": False, "hours": True}


def test_only_the_person_who_gave_a_file_takes_it_in(
    checked_signs, translator, give, client, editor
):
    kept = give(exported(translator, NEW))
    client.force_login(editor)
    address = reverse("translations:import_detail", args=[kept.pk])
    page = client.get(address)
    assert "Only the person who gave the file" in page.content.decode()
    client.post(address, {"fingerprint": page.context["form"]["fingerprint"].value()})
    checked_signs.refresh_from_db()
    assert not checked_signs.has_unpublished_changes
