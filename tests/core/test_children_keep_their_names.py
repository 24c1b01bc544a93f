"""A child's key lasts through forms, publishing, reverting and copying, and is its own."""

from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from core.models import HomeDoor, HomePage


def form_of(home, doors, **extra):
    rows = [
        {
            "title_en": title,
            "title_st": "",
            "key": key,
            "target": home.pk,
            "id": pk or "",
            "ORDER": n,
        }
        for n, (title, key, pk) in enumerate(doors, start=1)
    ]
    initial = sum(1 for _title, _key, pk in doors if pk is not None)
    return nested_form_data(
        {
            "title": home.title,
            "title_st": home.title_st,
            "slug": home.slug,
            "source_language": "en",
            "doors": inline_formset(rows, initial=initial),
            "featured": inline_formset([]),
            "comments": inline_formset([]),
            **extra,
        }
    )


def doors_of(home):
    draft = HomePage.objects.get(pk=home.pk).get_latest_revision_as_object()
    return {door.title_en: door.key for door in draft.doors.all()}


def test_new_rows_of_one_form_are_told_apart(client, home, admin):
    client.force_login(admin)
    address = reverse("wagtailadmin_pages:edit", args=[home.pk])
    # A browser copies one empty row, and its key with it.
    client.post(address, form_of(home, [("Work", "same", None), ("Teach", "same", None)]))
    keys = doors_of(home)
    assert set(keys) == {"Work", "Teach"}
    assert keys["Work"] == "same"
    assert keys["Teach"] not in ("", "same")


def test_a_key_survives_publishing_and_editing(client, home, admin):
    client.force_login(admin)
    address = reverse("wagtailadmin_pages:edit", args=[home.pk])
    publish = {"action-publish": "action-publish"}
    client.post(address, form_of(home, [("Work", "abc", None)], **publish))
    door = HomeDoor.objects.get(page=home)
    assert door.key == "abc"
    client.post(address, form_of(home, [("Work away", "abc", door.pk)], **publish))
    assert doors_of(home) == {"Work away": "abc"}


def test_a_row_without_a_key_gets_one(home):
    home.doors.add(HomeDoor(title_en="Work", target=home, key=""))
    home.save_revision()
    assert len(doors_of(home)["Work"]) == 8
