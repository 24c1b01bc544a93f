"""The form of a page shows the state of each pair; reviewers decide about it there."""

import pytest
from django.urls import reverse

from core import publication
from core.models import StandardPage, Topic
from translations.models import Decision

SIGN = "body/0b5c1d2e-0000-4000-8000-000000000001/sign"
AJAX = {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"}


def label_of(item):
    return [item._meta.label_lower, item.pk]


@pytest.fixture
def ask(client):
    """A function that reads the texts of an item as one person's form does."""

    def read(user, item):
        client.force_login(user)
        return client.get(reverse("translations:units", args=label_of(item)), **AJAX)

    return read


@pytest.fixture
def text_of(ask):
    """A function that returns one text of a page as the form shows it."""

    def read(user, page, key=SIGN):
        return next(text for text in ask(user, page).json()["texts"] if text["key"] == key)

    return read


@pytest.fixture
def decide(client, text_of):
    """A function that presses a button beside a field."""

    def press(user, page, verdict, comment="", **changed):
        text = text_of(user, page)
        names = ("key", "language", "target_hash", "source_hash", "published_hash")
        data = {name: text[name] for name in names}
        address = reverse("translations:decide", args=label_of(page))
        return client.post(
            address, data | {"verdict": verdict, "comment": comment} | changed, **AJAX
        )

    return press


def test_each_text_says_its_state_and_where_its_field_is(text_of, reviewer, signs):
    text = text_of(reviewer, signs)
    assert text["state"] == "waiting"
    assert text["critical"]
    assert text["field"] == {"child": "", "path": [*SIGN.split("/")[:-1], "sign_st"]}
    assert text["verdicts"] == ["approve", "send_back"]
    assert text_of(reviewer, signs, "title")["field"]["path"] == ["title_st"]


def test_an_outdated_text_says_what_changed_in_the_published_source(
    text_of, reviewer, editor, checked_signs, change
):
    change(checked_signs, editor, sign_en="They keep your passport and phone")
    assert text_of(reviewer, checked_signs)["diff"] == ""
    with publication.because("It cannot wait.", editor):
        checked_signs.get_latest_revision().publish(user=editor)
    text = text_of(reviewer, checked_signs)
    assert (text["state"], text["verdicts"][-1]) == ("outdated", "minor_edit")
    assert text["diff"].endswith('<ins><span class="w-sr-only">added: </span>and phone</ins>')


def test_a_reviewer_approves_beside_the_field(decide, reviewer, signs, state_of):
    answer = decide(reviewer, signs, "approve")
    assert answer.json()["message"] == "Approved."
    assert state_of(signs, SIGN) == "approved"
    assert [d.verdict for d in Decision.objects.filter(user=reviewer)] == ["approved"]


def test_sending_back_needs_a_comment_and_keeps_it(decide, reviewer, signs, state_of):
    assert decide(reviewer, signs, "send_back").status_code == 400
    assert decide(reviewer, signs, "send_back", comment="Say passport").status_code == 200
    assert state_of(signs, SIGN) == "in_translation"
    assert Decision.objects.get().comment == "Say passport"


def test_nobody_approves_their_own_words_that_safety_depends_on(
    decide, text_of, reviewer, signs, change
):
    change(signs, reviewer, sign_st="Ba nka pasepoto ea hao")
    assert text_of(reviewer, signs)["second"]
    assert text_of(reviewer, signs)["verdicts"] == ["send_back"]
    answer = decide(reviewer, signs, "approve")
    assert answer.status_code == 400
    assert "Somebody else" in answer.json()["message"]
    assert not Decision.objects.exists()


def test_a_translator_approves_nothing(decide, text_of, translator, signs):
    assert text_of(translator, signs)["verdicts"] == []
    assert decide(translator, signs, "approve").status_code == 403
    assert not Decision.objects.exists()


def test_a_text_that_changed_in_the_meantime_is_not_decided(decide, reviewer, signs):
    for name in ("target_hash", "source_hash", "published_hash"):
        assert decide(reviewer, signs, "approve", **{name: "0" * 32}).status_code == 409
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    "changed", [{"verdict": "forget"}, {"key": "nothing/here"}, {"language": "fr"}, {"key": ""}]
)
def test_a_decision_that_makes_no_sense_is_refused_in_words(decide, reviewer, signs, changed):
    answer = decide(reviewer, signs, **({"verdict": "approve"} | changed))
    assert answer.status_code in (400, 409)
    assert answer.json()["message"]


def test_only_who_may_edit_the_item_reads_its_texts(ask, coordinator, stranger, signs):
    assert ask(coordinator, signs).status_code == 403
    assert ask(stranger, signs).status_code in (302, 403)


def test_what_is_not_translated_has_no_texts(client, admin):
    client.force_login(admin)
    for label, pk in (("core.user", admin.pk), ("core.standardpage", 999), ("no.such", "x")):
        assert client.get(reverse("translations:units", args=[label, pk])).status_code == 404


def test_a_topic_says_its_states_too(ask, translator, db):
    topic = Topic.objects.create(slug="debt", name_en="Debt", name_st="Sekoloto")
    data = ask(translator, topic).json()
    assert (data["restricted"], data["writable"]) == (True, ["st"])
    assert [text["field"]["path"] for text in data["texts"]] == [["name_st"]]


def test_the_form_loads_the_script_with_the_address_of_its_texts(client, editor, signs):
    client.force_login(editor)
    html = client.get(reverse("wagtailadmin_pages:edit", args=[signs.pk])).text
    assert "translations/editing.js" in html
    assert reverse("translations:units", args=label_of(signs)) in html


def test_the_number_of_queries_does_not_grow_with_the_page(
    client, reviewer, about, django_assert_max_num_queries, change
):
    def queries():
        client.force_login(reviewer)
        address = reverse("translations:units", args=label_of(about))
        client.get(address)
        with django_assert_max_num_queries(100) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    before = queries()
    page = StandardPage.objects.get(pk=about.pk)
    page.body = [
        ("heading", {"text_en": f"Heading {number}", "text_st": f"Sehlooho {number}"})
        for number in range(30)
    ]
    page.save_revision(user=reviewer).publish()
    assert queries() <= before + 1  # the newest version is a revision now
