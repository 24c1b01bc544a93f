"""One card for all lessons: drafts, history, preview; never two, never gone while it is needed."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from wagtail.test.utils.form_data import rich_text

from lessons.models import SafeguardingCard

RICH = ("before", "duty", "during", "closing", "after_disclosure")


def address(name, *args):
    return reverse(f"wagtailsnippets_lessons_safeguardingcard:{name}", args=args)


def form(**fields):
    texts = {f"{name}_{code}": rich_text("") for name in RICH for code in ("st", "en")}
    return texts | {"title_st": "Karete", "title_en": "Card"} | fields


def test_an_editor_writes_and_publishes_the_card(client, editor):
    client.force_login(editor)
    client.post(address("add"), form(before_en=rich_text("<p>Tell.</p>")))
    assert not SafeguardingCard.objects.get().live
    client.post(address("edit", SafeguardingCard.objects.get().pk), form() | {"action-publish": 1})
    card = SafeguardingCard.objects.get()
    assert card.live
    assert (card.title_st, card.title_en, card.before_st) == ("Karete", "Card", None)


def test_a_second_card_is_refused_in_plain_words(client, editor, card):
    client.force_login(editor)
    response = client.post(address("add"), form())
    assert "There is one safeguarding card for all lessons, and it exists already." in response.text
    assert SafeguardingCard.objects.count() == 1


def test_code_cannot_make_a_second_card_either(card):
    with pytest.raises(ValidationError, match="exists already"):
        SafeguardingCard(title_en="Other").full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        SafeguardingCard.objects.create(title_en="Other")
    card.full_clean()


def test_a_draft_changes_nothing_for_readers_until_it_is_published(
    client, lesson, card, django_capture_on_commit_callbacks
):
    lesson()
    card.before_en = "<p>Tell the principal.</p>"
    revision = card.save_revision()
    assert "Tell the head." in client.get("/en/lessons/secrets/").text
    with django_capture_on_commit_callbacks(execute=True):
        revision.publish()
    assert "Tell the principal." in client.get("/en/lessons/secrets/").text
    assert card.revisions.get().as_object().before_st == "<p>Bolella hlooho ea sekolo.</p>"


@pytest.mark.parametrize(("mode", "words"), [("st", "Bolella hlooho"), ("en", "Tell the head")])
def test_it_is_previewed_in_either_language(home, card, mode, words):
    response = card.make_preview_request(preview_mode=mode)
    assert response.status_code == 200
    assert words in response.text
    assert f'<html lang="{mode}">' in response.text


@pytest.mark.parametrize("door", ["unpublish", "delete"])
def test_it_stays_while_there_are_lessons(client, editor, draft, card, door):
    draft()
    client.force_login(editor)
    response = client.post(address(door, card.pk), follow=True)
    assert "it stays while there are lessons" in response.text
    assert SafeguardingCard.current() == card


def test_deleting_it_in_bulk_is_refused_too(client, editor, draft, card):
    draft()
    client.force_login(editor)
    bulk = reverse("wagtail_bulk_action", args=["lessons", "safeguardingcard", "delete"])
    response = client.post(f"{bulk}?id={card.pk}", follow=True)
    assert "it stays while there are lessons" in response.text
    assert SafeguardingCard.current() == card


def test_without_lessons_it_may_go(client, editor, card):
    client.force_login(editor)
    client.post(address("unpublish", card.pk))
    assert SafeguardingCard.current() is None
    client.post(address("delete", card.pk))
    assert not SafeguardingCard.objects.exists()


@pytest.mark.parametrize(
    ("who", "may_add", "may_edit", "may_publish"),
    [
        ("editor", True, True, True),
        ("translator", False, True, False),
        ("reviewer", False, True, False),
        ("officer_a", False, False, False),
        ("viewer", False, False, False),
    ],
)
def test_each_role_does_its_own_part(client, request, card, who, may_add, may_edit, may_publish):
    client.force_login(request.getfixturevalue(who))
    assert (client.get(address("edit", card.pk)).status_code == 200) is may_edit
    client.post(
        address("edit", card.pk), form(before_en=rich_text("<p>New</p>")) | {"action-publish": 1}
    )
    assert ("New" in SafeguardingCard.objects.get().before_en) is may_publish
    SafeguardingCard.objects.all().delete()
    assert (client.get(address("add")).status_code == 200) is may_add
