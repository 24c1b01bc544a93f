"""One item, every text beside its translation, with the buttons of those who may decide."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import PageLogEntry

from core.models import Topic
from core.publication import Reason
from translations import review
from translations.models import Decision

SIGN = "body/0b5c1d2e-0000-4000-8000-000000000001/sign"


def address(page, query="?language=st"):
    return reverse("translations:item", args=[page._meta.label_lower, page.pk]) + query


@pytest.fixture
def decide(client):
    """A function that presses a button as somebody: ``decide(page, user, action, keys)``."""

    def press(page, user, action, keys=(), comment="", seen=None, query="?language=st"):
        client.force_login(user)
        seen = seen or client.get(address(page, query)).context["page"].seen
        form = {"action": action, "keys": keys, "comment": comment, "seen": seen}
        return client.post(address(page, query), form)

    return press


def test_source_and_translation_stand_side_by_side(client, signs, coordinator):
    client.force_login(coordinator)
    html = client.get(address(signs)).text
    assert "They keep your passport" in html
    assert "Ba nka pasepoto" in html
    assert "waiting for review" in html
    assert "safety-critical" in html
    assert 'name="action"' not in html
    assert html.count("<h1") == 1


@pytest.mark.parametrize(
    "path", ["core.standardpage/99999", "core.standardpage/x", "core.user/1", "no.thing/1", "x/1"]
)
def test_what_does_not_exist_is_not_found(client, home, reviewer, path):
    client.force_login(reviewer)
    assert client.get(reverse("translations:item", args=path.split("/"))).status_code == 404


def test_a_partner_does_not_see_it(client, signs, officer_a):
    client.force_login(officer_a)
    assert client.get(address(signs)).status_code == 302


def test_it_is_narrowed_down_to_what_is_not_approved(client, signs, reviewer):
    review.approve(signs, ["title"], "st", reviewer)
    client.force_login(reviewer)
    for show, first in (("", "title"), ("open", SIGN), ("approved", "title")):
        lines = client.get(address(signs, f"?language=st&show={show}")).context["page"].lines
        assert lines[0].unit.key == first
    assert client.get(address(signs, "?show=missing")).status_code == 200


def test_a_reviewer_approves_one_text(signs, reviewer, decide, state_of):
    assert decide(signs, reviewer, "approve", [SIGN]).status_code == 302
    assert state_of(signs, SIGN) == "approved"
    assert state_of(signs, "title") == "waiting"
    entry = PageLogEntry.objects.get(page=signs.pk, action="translations.approved")
    assert entry.user == reviewer


def test_and_all_that_wait_at_once(signs, reviewer, decide, client):
    assert decide(signs, reviewer, "approve_waiting").status_code == 302
    page = client.get(address(signs))
    assert "3 texts: approved." in page.text
    assert {line.unit.state for line in page.context["page"].lines} == {"approved"}


def test_nobody_approves_his_own_warning(signs, reviewer, decide, change, state_of):
    change(signs, reviewer, sign_st="Ba boloka pasepoto ea hao")
    refused = decide(signs, reviewer, "approve", [SIGN])
    assert refused.status_code == 400
    assert "Somebody else must approve" in refused.text
    assert state_of(signs, SIGN) == "waiting"
    decide(signs, reviewer, "approve_waiting")
    assert state_of(signs, "title") == "approved"
    assert state_of(signs, SIGN) == "waiting"


def test_sending_back_needs_a_comment_and_the_translator_reads_it(
    client, signs, reviewer, translator, decide, state_of
):
    assert "Say what should be changed." in decide(signs, reviewer, "send_back", ["title"]).text
    decide(signs, reviewer, "send_back", ["title"], "Matšoao a kotsi")
    assert state_of(signs, "title") == "in_translation"
    client.force_login(translator)
    assert "Matšoao a kotsi" in client.get(address(signs)).text


def test_what_was_typed_survives_a_refusal(signs, reviewer, decide):
    html = decide(signs, reviewer, "approve", [], "Half a page of thoughts").text
    assert "Tick the texts first." in html
    assert "Half a page of thoughts</textarea>" in html


def test_nobody_decides_about_a_text_he_has_not_seen(
    client, signs, reviewer, translator, decide, change, state_of
):
    client.force_login(reviewer)
    seen = client.get(address(signs)).context["page"].seen
    change(signs, translator, sign_st="Ba utsoa pasepoto")
    refused = decide(signs, reviewer, "approve", [SIGN], seen=seen)
    assert "was changed since you opened this page" in refused.text
    assert state_of(signs, SIGN) == "waiting"


def test_a_translator_may_not_approve(signs, translator, decide, state_of):
    assert decide(signs, translator, "approve", ["title"]).status_code == 403
    assert decide(signs, translator, "publish_anyway", [SIGN], "Now.").status_code == 403
    assert state_of(signs, "title") == "waiting"


def test_an_outdated_text_shows_what_changed_and_may_be_kept(
    client, checked_signs, editor, decide, change, state_of
):
    reason = Reason("The office is closed", editor)
    change(checked_signs, editor, True, reason, sign_en="They keep your passport or papers")
    client.force_login(editor)
    html = client.get(address(checked_signs)).text
    assert "<ins>" in html
    assert "or papers" in html
    assert state_of(checked_signs, SIGN) == "outdated"
    decide(checked_signs, editor, "minor_edit", [SIGN])
    assert state_of(checked_signs, SIGN) == "approved"


def test_a_publisher_gives_a_reason_to_publish_all_the_same(signs, editor, decide):
    assert "Give the reason." in decide(signs, editor, "publish_anyway", [SIGN]).text
    decide(signs, editor, "publish_anyway", [SIGN], "The bus leaves tomorrow")
    decision = Decision.objects.get(verdict="published_anyway")
    assert (decision.comment, decision.user) == ("The bus leaves tomorrow", editor)


@pytest.mark.parametrize("form", [{}, {"action": "destroy"}, {"action": "approve", "keys": "x"}])
def test_a_forged_form_is_refused_in_words(client, signs, reviewer, form):
    client.force_login(reviewer)
    seen = client.get(address(signs)).context["page"].seen
    assert client.post(address(signs), form).status_code == 400
    assert client.post(address(signs), {"seen": seen, **form}).status_code == 400


def test_advice_stands_beside_the_text(client, signs, translator, change):
    change(signs, translator, sign_st="Di-pasporto tsa hao")
    client.force_login(translator)
    assert "desk-findings" in client.get(address(signs)).text


def test_two_warnings_cost_as_much_as_twenty(client, signs, reviewer):
    def cost(warnings):
        value = {"level": "stop", "sign_en": "Sign", "sign_st": "Letšoao"}
        signs.body = signs.body.stream_block.to_python(
            [{"type": "warning", "value": value} for _number in range(warnings)]
        )
        signs.save_revision(user=reviewer)
        with CaptureQueriesContext(connection) as captured:
            client.get(address(signs))
        return len(captured)

    client.force_login(reviewer)
    cost(1)
    assert cost(2) == cost(20)


def test_a_thing_that_is_no_page_has_a_desk_too(client, reviewer):
    topic = Topic.objects.create(slug="debt", name_en="Debt", name_st="Mokitlane")
    client.force_login(reviewer)
    html = client.get(address(topic)).text
    assert "Mokitlane" in html
    seen = client.get(address(topic)).context["page"].seen
    form = {"action": "approve_waiting", "seen": seen}
    assert client.post(address(topic), form).status_code == 302
    assert Decision.objects.get().verdict == "approved"
