"""A page is published or a draft; privacy, which public addresses cannot keep, is not offered."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from core.models import StandardPage


@pytest.fixture
def page(home):
    return home.add_child(instance=StandardPage(title="Inner", slug="inner", summary_en="First"))


@pytest.fixture
def collection(db):
    return Collection.get_first_root_node().add_child(name="Leaflets")


def test_no_page_can_be_made_private(page):
    with pytest.raises(ValidationError, match="no private pages"):
        PageViewRestriction.objects.create(page=page, restriction_type="login")


def test_no_collection_can_be_made_private(collection):
    with pytest.raises(ValidationError, match="no private pages"):
        CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")


def test_the_screens_do_not_offer_it(client, page, collection, admin):
    client.force_login(admin)
    screen = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    assert "Visible to all" in screen
    assert 'data-a11y-dialog-show="set-privacy"' not in screen
    screen = client.get(reverse("wagtailadmin_collections:edit", args=[collection.pk])).text
    assert "Leaflets" in screen
    assert "set-privacy" not in screen


def test_a_forged_form_is_refused_with_a_message(client, page, collection, admin):
    client.force_login(admin)
    client.post(
        reverse("wagtailadmin_pages:set_privacy", args=[page.pk]), {"restriction_type": "login"}
    )
    client.post(
        reverse("wagtailadmin_collections:set_privacy", args=[collection.pk]),
        {"restriction_type": "login"},
    )
    assert not PageViewRestriction.objects.exists()
    assert not CollectionViewRestriction.objects.exists()
    assert "no private pages or files" in client.get("/admin/").text


def test_a_restriction_that_ends_empties_the_page_cache(
    client, page, collection, django_capture_on_commit_callbacks
):
    for model, owner in (
        (PageViewRestriction, {"page": page}),
        (CollectionViewRestriction, {"collection": collection}),
    ):
        model.objects.bulk_create([model(restriction_type="login", **owner)])
        other = page.get_parent().add_child(
            instance=StandardPage(title="Other", slug=model.__name__.lower(), summary_en="First")
        )
        address = f"/en/{other.slug}/"
        assert "First" in client.get(address).text
        StandardPage.objects.filter(pk=other.pk).update(summary_en="Second")
        assert "Second" not in client.get(address).text
        with django_capture_on_commit_callbacks(execute=True):
            model.objects.get().delete()
        assert "Second" in client.get(address).text


def test_a_collection_that_changes_empties_the_page_cache(
    client, page, collection, django_capture_on_commit_callbacks
):
    assert "First" in client.get("/en/inner/").text
    StandardPage.objects.filter(pk=page.pk).update(summary_en="Second")
    with django_capture_on_commit_callbacks(execute=True):
        collection.save()
    assert "Second" in client.get("/en/inner/").text
