"""Questions and rumours: no person is written down, a page answers, no editor sees a partner."""

from datetime import date

import pytest
from django.urls import reverse

from core.models import District, StandardPage, Topic
from outreach.models import HeardQuestion, OutreachLogEntry

ASKED = "/log/en/asked/"


@pytest.fixture
def topics(db):
    return [Topic.objects.create(name_en=name, slug=name.lower()) for name in ("Travel", "Work")]


@pytest.fixture
def heard(partners, topics):
    """Three about work, two of them in the same words; one about travel, of the other partner."""
    rows = [
        (partners.a, topics[1], "Is the job real?", "2026-10-01"),
        (partners.b, topics[1], "is the job real?", "2026-11-01"),
        (partners.a, topics[1], "Who pays the fare?", "2026-11-01"),
        (partners.b, topics[0], "They close the post on Sunday", "2026-11-01"),
    ]
    return [
        HeardQuestion.objects.create(
            partner=partner, topic=topic, text=text, month=date.fromisoformat(month)
        )
        for partner, topic, text, month in rows
    ]


def test_an_officer_writes_down_what_was_asked(client, officer_a, partners, topics, heard):
    client.force_login(officer_a)
    page = client.get(ASKED).content.decode()
    assert "Who pays the fare?" in page
    assert "close the post" not in page
    leribe = District.objects.get(code="LS-C")
    said = {"kind": "rumour", "topic": topics[0].pk, "district": leribe.pk, "month": "2026-10-01"}
    page = client.post(ASKED, said | {"text": "Her aunt is at 58123456"}).content.decode()
    assert "<mark>58123456</mark>" in page
    assert "Her aunt is at" in page
    assert client.post(ASKED, said | {"text": "x", "month": "2026-10-17"}).status_code == 200
    said |= {"text": "The permit is free now", "partner": partners.b.pk}
    assert client.post(ASKED, said).status_code == 302
    kept = HeardQuestion.objects.get(text="The permit is free now")
    assert (kept.partner, kept.entered_by, kept.month) == (partners.a, officer_a, date(2026, 10, 1))
    assert OutreachLogEntry.objects.get(object_id=kept.pk).partner == partners.a
    for question in (kept, heard[3]):  # the second is another partner's: nothing happens
        assert client.post(ASKED, {"delete": question.pk}).status_code == 302
    assert set(HeardQuestion.objects.all()) == set(heard)
    page = client.get("/log/st/asked/").content.decode()
    assert 'lang="st"' in page
    assert "Travel" in page


def test_where_it_was_heard_is_said_and_not_supposed(client, officer_a, partners, topics):
    client.force_login(officer_a)
    said = {"kind": "rumour", "topic": topics[0].pk, "month": "2026-10-01", "text": "It is free"}
    assert "This field is required" in client.post(ASKED, said).content.decode()
    assert client.post(ASKED, said | {"district": "ZA"}).status_code == 302
    assert HeardQuestion.objects.get().district is None


def test_editors_answer_the_frequent_ones_by_a_page(client, editor, home, heard, partners):
    page = home.add_child(instance=StandardPage(title="Jobs", title_st="Mesebetsi", slug="jobs"))
    report = reverse("outreach_asked")
    client.force_login(editor)
    shown = client.get(report).content.decode()
    order = [
        shown.index(word) for word in ("Work (3)", "s the job real?", "Who pays", "Travel (1)")
    ]
    assert order == sorted(order)
    assert "heard 2 times in these words" in shown
    exported = client.get(f"{report}?export=csv")
    exported = b"".join(exported).decode()
    for text in (shown, exported):
        assert "P-A" not in text
        assert "Partner B" not in text
    assert "Tick what the page answers" in client.post(report, follow=True).content.decode()
    ticked = {"questions": [heard[0].pk, heard[1].pk], "page": page.pk, "action": "answer"}
    assert client.post(report, ticked).status_code == 302
    shown = client.get(report).content.decode()
    assert "s the job real?" not in shown
    assert "Work (1)" in shown
    assert "s the job real?" in client.get(f"{report}?answered=yes").content.decode()
    page.unpublish()
    assert "s the job real?" in client.get(report).content.decode()
    assert client.post(report, {"questions": [heard[0].pk], "action": "delete"}).status_code in (
        302,
        403,
    )
    assert HeardQuestion.objects.count() == 4


def test_who_may_see_and_take_out_what(
    client, officer_a, coordinator, viewer, translator, stranger, heard
):
    report = reverse("outreach_asked")
    client.force_login(officer_a)
    shown = client.get(report).content.decode()
    assert "Who pays" in shown
    assert "close the post" not in shown
    assert 'name="questions"' not in shown
    client.post(report, {"questions": [heard[2].pk], "action": "delete"})
    client.force_login(viewer)
    assert "close the post" in client.get(report).content.decode()
    client.post(report, {"questions": [heard[2].pk], "action": "delete"})
    assert HeardQuestion.objects.count() == 4
    for somebody in (translator, stranger):
        client.force_login(somebody)
        assert "close the post" not in client.get(report, follow=True).content.decode()
    client.force_login(coordinator)
    client.post(report, {"questions": [heard[2].pk], "action": "delete"})
    assert heard[2] not in HeardQuestion.objects.all()
