"""Labels, texts and limits of the sums are the editor's, in both languages."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from quizzes.sums.blocks import SumsBlock

FIGURES = {"transport": "300", "pay": "200", "food": "100"}


def signs(answer):
    html = answer.content.decode()
    rows = html.split('data-sign="')[1:]
    return [row.split('"')[0] for row in rows if " hidden" not in row.split(">")[0]]


def test_a_label_in_each_language(make_guide, client):
    make_guide(fee_en="Money for the agent", fee_st="Chelete ea moemeli")
    assert ">Money for the agent</label>" in client.get("/en/guides/offer/").content.decode()
    sesotho = client.get("/st/guides/offer/").content.decode()
    assert ">Chelete ea moemeli</label>" in sesotho
    assert "Money for the agent" not in sesotho


def test_a_label_in_one_language_says_which(make_guide, client):
    guide = make_guide(fee_en="Money for the agent")
    assert guide.missing_in("st") == ["body"]
    sesotho = client.get("/st/guides/offer/").content.decode()
    assert ' lang="en">Money for the agent</label>' in sesotho


def test_what_is_left_empty_is_missing_nowhere(guide):
    assert guide.missing_in("st") == guide.missing_in("en") == []


def test_limits_decide_what_is_a_sign(make_guide, client):
    guide = make_guide(months_limit=3, deductions_limit=50)
    path = f"/en/sums/{guide.pk}/{guide.body[0].id}/"
    assert signs(client.post(path, FIGURES)) == []
    guide.body[0].value["months_limit"], guide.body[0].value["deductions_limit"] = 2, 49
    guide.save()
    assert signs(client.post(path, FIGURES)) == ["deductions", "months"]


def test_without_a_limit_there_is_no_sign_of_it(make_guide, client):
    guide = make_guide(months_limit=None, deductions_limit=None)
    html = client.get("/en/guides/offer/").content.decode()
    assert 'data-months="" data-deductions=""' in html
    assert signs(client.post(f"/en/sums/{guide.pk}/{guide.body[0].id}/", FIGURES)) == []


def test_the_editors_note_ends_every_result(make_guide, client):
    guide = make_guide(note_en="<p>Keep this paper.</p>", note_st="<p>Boloka pampiri ena.</p>")
    path = f"/en/sums/{guide.pk}/{guide.body[0].id}/"
    assert "Keep this paper." in client.post(path, FIGURES).content.decode()


@pytest.mark.parametrize(
    "words", [{"note_en": "<p>This job is safe.</p>"}, {"title_st": "Mosebetsi o bolokehileng"}]
)
def test_no_text_of_an_editor_may_say_safe(make_guide, words):
    guide = make_guide(live=False, **words)
    with pytest.raises(ValidationError, match="Sums never say"):
        guide.save_revision().publish()


def test_its_translation_is_checked_like_a_warning():
    assert SumsBlock.safety_critical


def test_the_editor_opens_with_it(client, admin, guide):
    client.force_login(admin)
    form = client.get(reverse("wagtailadmin_pages:edit", args=[guide.pk]))
    assert form.status_code == 200
    assert "months_limit" in form.content.decode()


def test_a_preview_of_an_unsaved_guide_has_no_address_to_send_to(client, guide):
    guide.body[0].id = None
    preview = guide.make_preview_request(preview_mode="en")
    assert '<form method="post" autocomplete' in preview.content.decode()
