"""One form, both languages, in any session language: edit, compare, revert, copy, schedule."""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import Revision, Workflow
from wagtail.test.utils.form_data import rich_text, streamfield

from guides.models import GuidePage


@pytest.fixture
def edit(client, admin, make_guide, guide_form):
    guide = make_guide()
    client.force_login(admin)
    address = reverse("wagtailadmin_pages:edit", args=[guide.pk])

    def post(publish=False, headers=None, **fields):
        data = guide_form(**fields) | ({"action-publish": "1"} if publish else {})
        return client.post(address, data, headers=headers)

    post.guide, post.address = guide, address
    return post


def fresh(guide):
    return GuidePage.objects.get(pk=guide.pk)


def test_the_form_has_a_column_per_language(client, edit):
    html = client.get(edit.address).text
    for name in ("title_st", "title", "summary_st", "summary_en", "seo_title_st"):
        assert f'name="{name}"' in html
    assert 'name="summary"' not in html
    assert "bilingual-row" in html
    assert "bilingual-block" in html


@pytest.mark.parametrize("header", ["st", "en", "fr", ""])
def test_what_is_saved_does_not_depend_on_the_browser(client, edit, header):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = header or "st"
    answer = edit(
        publish=True, headers={"accept-language": header}, summary_st="", title_st="Leqephe"
    )
    assert answer.status_code == 302
    guide = fresh(edit.guide)
    assert (guide.summary_st, guide.summary_en) == (None, "Introduction")
    assert (guide.title, guide.title_st) == ("Road safety", "Leqephe")


def test_compare_names_the_language(client, edit):
    first = edit.guide.get_latest_revision()
    edit(summary_st="E ncha", title_st="Tlotla")
    second = fresh(edit.guide).get_latest_revision()
    address = reverse(
        "wagtailadmin_pages:revisions_compare", args=[edit.guide.pk, first.pk, second.pk]
    )
    labels = re.findall(r'title-wrapper">([^<]+):<', client.get(address).text)
    assert any("Sesotho" in label and "ummary" in label for label in labels)
    assert any("Sesotho" in label and "itle" in label for label in labels)


def test_reverting_brings_both_languages_back(client, edit):
    first = edit.guide.get_latest_revision()
    text = {"text_st": rich_text("<p>e ngoe</p>"), "text_en": rich_text("<p>other</p>")}
    edit(publish=True, title_st="Tlotla", body=streamfield([("text", text)]))
    assert fresh(edit.guide).title_st == "Tlotla"
    html = client.get(
        reverse("wagtailadmin_pages:revisions_revert", args=[edit.guide.pk, first.pk])
    ).text
    assert "Polokeho tseleng" in html
    edit(publish=True, revision=first.pk)
    guide = fresh(edit.guide)
    assert guide.title_st == "Polokeho tseleng"
    assert "mmele" in guide.body[0].value["text_st"].source


def test_the_copy_form_keeps_the_new_title_and_both_texts(client, edit, guide_index):
    answer = client.post(
        reverse("wagtailadmin_pages:copy", args=[edit.guide.pk]),
        {"new_title": "Second", "new_slug": "second", "new_parent_page": guide_index.pk},
    )
    assert answer.status_code == 302
    copy = GuidePage.objects.get(slug="second")
    assert (copy.title, copy.title_st, copy.summary_st) == (
        "Second",
        "Polokeho tseleng",
        "Selelekela",
    )


def test_an_alias_follows_in_both_languages(edit, guide_index):
    alias = edit.guide.create_alias(parent=guide_index, update_slug="alias")
    with translation.override("st"):
        guide = fresh(edit.guide)
        guide.summary_en = "Changed"
        guide.save_revision().publish()
    assert (fresh(alias).summary_en, fresh(alias).summary_st) == ("Changed", "Selelekela")


def test_a_workflow_approved_in_a_sesotho_session_publishes_the_same(client, edit, admin):
    edit(summary_en="In review")
    with translation.override("st"):
        state = Workflow.objects.get().start(fresh(edit.guide), admin)
        task_state = state.current_task_state
        answer = client.post(
            reverse(
                "wagtailadmin_pages:workflow_action", args=[edit.guide.pk, "approve", task_state.pk]
            ),
            {"comment": "ok"},
        )
    assert answer.status_code == 302
    assert (fresh(edit.guide).summary_en, fresh(edit.guide).summary_st) == (
        "In review",
        "Selelekela",
    )


def test_a_scheduled_publication_keeps_both(edit):
    guide = fresh(edit.guide)
    guide.unpublish()
    guide.go_live_at = timezone.now() + timedelta(hours=1)
    with translation.override("st"):
        revision = guide.save_revision()
        revision.publish()
    assert not fresh(guide).live
    past = timezone.now() - timedelta(minutes=1)
    content = revision.content | {"go_live_at": past.isoformat()}
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=past, content=content)
    with translation.override("st"):
        call_command("run_due")
    assert fresh(guide).live
    assert (fresh(guide).summary_st, fresh(guide).summary_en) == ("Selelekela", "Introduction")


@pytest.mark.usefixtures("worker")
def test_the_explorer_finds_a_page_by_its_sesotho_title(client, edit):
    html = client.get(reverse("wagtailadmin_explore_root") + "?q=Polokeho").text
    assert "Road safety" in html
