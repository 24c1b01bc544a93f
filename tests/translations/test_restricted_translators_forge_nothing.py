"""A translator's form changes translations; one that changes more is refused, and logged."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from editing_forms import as_posted, body_form, door_form, doors_form, fresh, page_form
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, GroupCollectionPermission, ModelLogEntry, PageLogEntry

from core.models import HomeDoor, Image, StandardPage, Topic
from translations.contents import contents_of
from translations.log_actions import REFUSED
from translations.models import Decision

REFUSAL = "You may change translations only"


@pytest.fixture
def page(home):
    """A live page with a warning sign and a heading."""
    page = StandardPage(title="Signs", title_st="Matšoao", slug="signs", summary_en="Look")
    page.body = [
        ("warning", {"level": "stop", "sign_en": "They hurry you", "action_en": "<p>Ask.</p>"}),
        ("heading", {"text_en": "Help", "text_st": "Thuso"}),
    ]
    return home.add_child(instance=page)


@pytest.fixture
def front(home):
    """The front page with two doors."""
    for title in ("Work", "School"):
        home.doors.add(HomeDoor(title_en=title, title_st=f"{title} st", target=home))
    home.save_revision(clean=False)
    home.refresh_from_db()
    return home


@pytest.fixture
def send(client, translator):
    """A function that posts a form of a page as the translator."""

    def post(page, data, action="", user=translator):
        client.force_login(user)
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        return client.post(address, as_posted(data | ({action: "1"} if action else {})))

    return post


def refusals():
    return [
        "; ".join(entry.data["segments"])
        for model in (PageLogEntry, ModelLogEntry)
        for entry in model.objects.filter(action=REFUSED)
    ]


def forms_of(page):
    """(the form of the page as it is, its body as blocks)"""
    version = fresh(page)
    return page_form(version), list(version.body)


# --- what is forged: each changes the form of `page` and says which words name it in the log ------
def english_field(data, body):
    data["summary_en"] = "Pay at once"
    return "Summary · English"


def english_title(data, body):
    data["title"] = "Pay"
    return "Title · English"


def english_block(data, body):
    body[0].value["sign_en"] = "They are kind"
    return "English"


def english_rich_text(data, body):
    body[0].value["action_en"] = type(body[0].value["action_en"])("<p>Pay.</p>")
    return "English"


def level_of_a_block(data, body):
    body[0].value["level"] = "ask_first"
    return "Body"


def block_removed(data, body):
    body.pop()
    return "Body"


def blocks_moved(data, body):
    body.reverse()
    return "Body"


def slug(data, body):
    data["slug"] = "elsewhere"
    return "Slug"


def source_language(data, body):
    data["source_language"] = "st"
    return "Written in"


def in_menus(data, body):
    data["show_in_menus"] = "on"
    return "Show in menus"


FORGERIES = [
    english_field,
    english_title,
    english_block,
    english_rich_text,
    level_of_a_block,
    block_removed,
    blocks_moved,
    slug,
    source_language,
    in_menus,
]


@pytest.mark.parametrize("action", ["", "action-publish", "action-submit"])
@pytest.mark.parametrize("forgery", FORGERIES, ids=[each.__name__ for each in FORGERIES])
def test_a_forged_form_is_refused_named_and_logged(send, page, forgery, action):
    data, body = forms_of(page)
    before = contents_of(fresh(page))
    named = forgery(data, body)
    data["title_st"] = "Ka pele"
    answer = send(page, data | {"body": body_form(body)}, action)
    assert answer.status_code == 200
    assert REFUSAL in answer.text
    assert "Ka pele" in answer.text  # what was typed is still there
    assert contents_of(fresh(page)) == before
    assert named.lower() in refusals()[0].lower()


@pytest.mark.parametrize("action", ["", "action-submit"])
def test_translations_are_saved_and_nothing_is_logged(send, page, action):
    data, body = forms_of(page)
    data |= {"title_st": "Ka pele", "summary_st": "Sheba"}
    body[0].value["sign_st"] = "Ba u potlakisa"
    answer = send(page, data | {"body": body_form(body)}, action)
    assert answer.status_code == 302
    version = fresh(page)
    assert (version.title_st, version.summary_st) == ("Ka pele", "Sheba")
    assert version.body[0].value["sign_st"] == "Ba u potlakisa"
    assert refusals() == []


def test_an_older_version_with_other_english_is_not_brought_back(
    client, send, page, editor, translator
):
    old = page.save_revision(user=editor)
    page.summary_en = "Look twice"
    page.save_revision(user=editor)
    version = old.as_object()
    client.force_login(translator)
    address = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, old.pk])
    assert client.get(address).status_code == 200
    data = page_form(version) | {"body": body_form(list(version.body)), "revision": old.pk}
    assert REFUSAL in send(page, data).text
    assert fresh(page).summary_en == "Look twice"


def test_a_page_written_in_sesotho_keeps_its_sesotho(send, home):
    page = StandardPage(title="", title_st="Matšoao", slug="signs", source_language="st")
    page.borrow_title()
    page = home.add_child(instance=page)
    data = page_form(page, body=body_form([])) | {"title": "Signs"}
    assert send(page, data).status_code == 302
    assert fresh(page).title == "Signs"
    assert REFUSAL in send(page, data | {"title_st": "Tse ling"}).text
    assert fresh(page).title_st == "Matšoao"


def test_somebody_who_translates_into_one_language_writes_in_no_other(send, page, home, editor):
    group = Group.objects.create(name="English translators")
    group.permissions.set(Permission.objects.filter(codename__in=["translate_en", "access_admin"]))
    change = Permission.objects.get(codename="change_page")
    home.group_permissions.create(group=group, permission=change)
    editor.groups.set([group])
    data, body = forms_of(page)
    answer = send(page, data | {"title_st": "Ka pele", "body": body_form(body)}, user=editor)
    assert REFUSAL in answer.text
    assert refusals() == ["Title · Sesotho"]


# --- children -----------------------------------------------------------------------------------
def doors_of(front, change):
    rows = [door_form(door) for door in fresh(front).doors.all()]
    return page_form(fresh(front)) | {
        "image": "",
        "current_campaign": "",
        "doors": doors_form(change(rows)),
        "featured": doors_form([]),
    }


def translated(rows):
    return [rows[0] | {"title_st": "Mosebetsi"}, rows[1]]


FORGED_ROWS = [
    lambda rows: [rows[0] | {"title_en": "Money"}, rows[1]],
    lambda rows: [rows[0] | {"DELETE": "on"}, rows[1]],
    lambda rows: [*rows, rows[0] | {"id": "", "key": "", "title_en": "More"}],
    lambda rows: [rows[0] | {"key": "forged"}, rows[1]],
    lambda rows: [rows[0] | {"target": ""}, rows[1]],
]


def test_a_childs_translation_is_saved(send, front):
    answer = send(front, doors_of(front, translated))
    assert answer.status_code == 302, answer.context["form"].errors
    assert fresh(front).doors.first().title_st == "Mosebetsi"


@pytest.mark.parametrize("forge", FORGED_ROWS, ids=["english", "removed", "added", "key", "link"])
def test_forged_children_are_refused(send, front, forge):
    before = contents_of(fresh(front))
    answer = send(front, doors_of(front, forge))
    assert answer.status_code == 200
    assert contents_of(fresh(front)) == before


def test_children_in_another_order_are_refused(send, front):
    data = doors_of(front, lambda rows: rows)
    data["doors"] |= {"0-ORDER": "2", "1-ORDER": "1"}
    assert REFUSAL in send(front, data).text
    assert "Door" in refusals()[0].title()


# --- what may be said of a version ---------------------------------------------------------------
@pytest.mark.parametrize(
    "claim", [{"is_minor_edit": "on"}, {"publication_reason": "Because I say so"}]
)
def test_a_translator_says_nothing_of_the_version(send, page, claim):
    data, body = forms_of(page)
    form = data | {"body": body_form(body)} | claim
    answer = send(page, form | {"action-submit": "action-submit"})
    assert answer.status_code == 200
    assert "Only somebody who may" in answer.text
    # A draft is saved while people type: there a claim counts for nothing.
    assert send(page, form).status_code == 302
    assert not Decision.objects.exists()


# --- other things with texts ---------------------------------------------------------------------
def test_a_topics_name_is_translated_and_its_code_is_not_changed(client, translator, db):
    topic = Topic.objects.create(slug="debt", name_en="Debt", name_st="")
    client.force_login(translator)
    address = reverse("topic:edit", args=[topic.pk])
    form = {"slug": "debt", "name_en": "Debt", "name_st": "Sekoloto", "sort_order": "0"}
    form |= {"description_st": "", "description_en": ""}
    assert client.post(address, form).status_code == 302
    for forged in ({"slug": "money"}, {"name_en": "Money"}, {"sort_order": "9"}):
        answer = client.post(address, form | forged)
        assert REFUSAL in answer.text
    topic.refresh_from_db()
    assert (topic.slug, topic.name_en, topic.name_st) == ("debt", "Debt", "Sekoloto")
    assert len(refusals()) == 3


def test_a_coordinator_who_translates_too_keeps_both_rights(client, translator, db):
    translator.groups.add(Group.objects.get(name="Coordinator"))
    topic = Topic.objects.create(slug="debt", name_en="Debt")
    client.force_login(translator)
    form = {"slug": "debt", "name_en": "Debts", "name_st": "", "sort_order": "0"}
    form |= {"description_st": "", "description_en": ""}
    assert client.post(reverse("topic:edit", args=[topic.pk]), form).status_code == 302
    topic.refresh_from_db()
    assert topic.name_en == "Debts"


@pytest.fixture
def picture(translator):
    """A picture that translators may open."""
    collection = Collection.get_first_root_node()
    GroupCollectionPermission.objects.create(
        group=translator.groups.get(),
        collection=collection,
        permission=Permission.objects.get(
            content_type__app_label="wagtailimages", codename="change_image"
        ),
    )
    return Image.objects.create(title="Road", file=get_test_image_file(), alt_en="A road")


@pytest.mark.parametrize(
    "forged", [{"alt_en": "A taxi"}, {"consent": "refused"}, {"tags": "new"}, {"title": "Taxi"}]
)
def test_a_pictures_description_is_translated_and_nothing_else(client, translator, picture, forged):
    client.force_login(translator)
    address = reverse("wagtailimages:edit", args=[picture.pk])
    form = {"title": "Road", "alt_en": "A road", "alt_st": "Tsela", "credit_en": "", "tags": ""}
    form |= {"credit_st": "", "licence": picture.licence, "consent": picture.consent}
    assert client.post(address, form).status_code == 302
    answer = client.post(address, form | forged)
    assert REFUSAL in answer.text
    picture.refresh_from_db()
    assert (picture.alt_en, picture.alt_st, picture.title) == ("A road", "Tsela", "Road")
    assert not picture.tags.exists()
