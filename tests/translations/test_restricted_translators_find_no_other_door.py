"""What has no form stops a translator all the same: deleting, moving, copying, saving by code."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from editing_forms import fresh
from wagtail.log_actions import LogContext
from wagtail.models import Page, PageLogEntry

from core.models import StandardPage, Topic
from translations.log_actions import REFUSED


@pytest.fixture
def draft(home):
    return home.add_child(instance=StandardPage(title="Draft", slug="draft", live=False))


@pytest.fixture
def elsewhere(home):
    return home.add_child(instance=StandardPage(title="Elsewhere", slug="elsewhere", live=False))


def by_deleting(client, draft, elsewhere):
    return client.post(reverse("wagtailadmin_pages:delete", args=[draft.pk]))


def by_deleting_in_bulk(client, draft, elsewhere):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    return client.post(f"{address}?id={draft.pk}")


def by_moving(client, draft, elsewhere):
    address = "wagtailadmin_pages:move_confirm"
    return client.post(reverse(address, args=[draft.pk, elsewhere.pk]))


def by_moving_in_bulk(client, draft, elsewhere):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    return client.post(f"{address}?id={draft.pk}", {"chooser": elsewhere.pk})


def by_copying(client, draft, elsewhere):
    address = reverse("wagtailadmin_pages:copy", args=[draft.pk])
    data = {"new_title": "Copy", "new_slug": "copy", "new_parent_page": elsewhere.pk}
    return client.post(address, data)


def by_unpublishing(client, draft, elsewhere):
    return client.post(reverse("wagtailadmin_pages:unpublish", args=[draft.get_parent().pk]))


def by_publishing_in_bulk(client, draft, elsewhere):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    return client.post(f"{address}?id={draft.pk}", {"include_descendants": ""})


def by_adding(client, draft, elsewhere):
    address = reverse("wagtailadmin_pages:add", args=["core", "standardpage", elsewhere.pk])
    return client.post(address, {"title": "New", "slug": "new", "source_language": "en"})


def by_the_api(client, draft, elsewhere):
    for method in (client.post, client.put, client.patch, client.delete):
        answer = method(f"/api/v2/pages/{draft.get_parent().pk}/", {})
        assert answer.status_code == 405
    return answer


DOORS = [
    by_deleting,
    by_deleting_in_bulk,
    by_moving,
    by_moving_in_bulk,
    by_copying,
    by_unpublishing,
    by_publishing_in_bulk,
    by_adding,
    by_the_api,
]


def tree():
    return list(Page.objects.order_by("path").values_list("pk", "path", "live", "slug"))


@pytest.mark.parametrize("door", DOORS, ids=[door.__name__ for door in DOORS])
def test_no_door_lets_a_translator_change_the_tree(client, translator, draft, elsewhere, door):
    before = tree()
    client.force_login(translator)
    door(client, draft, elsewhere)
    assert tree() == before


@pytest.mark.parametrize("door", [by_deleting, by_deleting_in_bulk])
def test_deleting_a_draft_is_refused_in_words_and_logged(
    client, translator, draft, elsewhere, door
):
    client.force_login(translator)
    door(client, draft, elsewhere)
    assert "You may change translations only" in client.get("/admin/").text
    assert PageLogEntry.objects.filter(action=REFUSED, user=translator, page=draft.pk).count() == 1


def test_code_that_works_for_a_translator_saves_translations_only(translator, draft):
    with LogContext(user=translator):
        version = fresh(draft)
        version.title_st = "Moralo"
        version.save_revision(user=translator)
        for name in ("title", "slug"):
            forged = fresh(draft)
            setattr(forged, name, "other")
            with pytest.raises(ValidationError, match="translations only"):
                forged.save_revision(user=translator, clean=False)
            with pytest.raises(ValidationError, match="translations only"):
                forged.save()
    assert (fresh(draft).title, fresh(draft).title_st) == ("Draft", "Moralo")


def test_a_thing_without_drafts_is_guarded_when_it_is_saved(translator, db):
    topic = Topic.objects.create(slug="debt", name_en="Debt")
    with LogContext(user=translator):
        topic.name_st = "Sekoloto"
        topic.save()
        topic.name_en = "Money"
        with pytest.raises(ValidationError, match="translations only"):
            topic.save()
    topic.refresh_from_db()
    assert (topic.name_en, topic.name_st) == ("Debt", "Sekoloto")


def test_an_editor_goes_through_every_door(client, editor, draft, elsewhere):
    client.force_login(editor)
    by_moving(client, draft, elsewhere)
    assert Page.objects.get(pk=draft.pk).get_parent().pk == elsewhere.pk
    by_deleting(client, draft, elsewhere)
    assert not Page.objects.filter(pk=draft.pk).exists()
