"""My work, and the dashboard: what this person can translate, and what others left to review."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from translations import review

MINE = reverse("translations:mine")


@pytest.fixture
def mine(client):
    """A function: (title, language) of everything on somebody's list."""

    def read(user, **query):
        client.force_login(user)
        rows = client.get(MINE, query).context["object_list"]
        return {(row.title, row.language) for row in rows}

    return read


def test_a_translator_finds_what_is_missing(home, about, translator, mine, change, editor):
    assert ("About", "st") not in mine(translator)
    change(about, editor, summary_st="")
    assert ("About", "st") in mine(translator)


def test_and_what_was_sent_back(signs, translator, reviewer, mine):
    assert ("Signs", "st") not in mine(translator)
    review.send_back(signs, ["title"], "st", reviewer, "Say liphephetso.")
    assert ("Signs", "st") in mine(translator)


def test_and_what_is_out_of_date(checked_signs, translator, editor, mine, change):
    assert ("Signs", "st") not in mine(translator)
    change(checked_signs, editor, publish=True, title="Signs of danger")
    assert ("Signs of danger", "st") in mine(translator)


def test_a_reviewer_finds_what_somebody_else_translated(signs, reviewer, mine):
    assert ("Signs", "st") in mine(reviewer, task="review")
    review.approve(signs, None, "st", reviewer)
    assert ("Signs", "st") not in mine(reviewer, task="review")


def test_but_not_what_only_he_translated(signs, reviewer, mine, change):
    review.approve(signs, None, "st", reviewer)
    change(signs, reviewer, sign_st="Ba nka pasepoto ea hao")
    assert ("Signs", "st") not in mine(reviewer, task="review")


def test_the_two_tasks_are_told_apart(client, signs, about, reviewer, editor, mine, change):
    change(about, editor, summary_st="")
    assert ("Signs", "st") not in mine(reviewer, task="translate")
    assert ("About", "st") in mine(reviewer, task="translate")
    html = client.get(MINE).text
    assert "translate 1" in html
    assert "review 3" in html


def test_work_in_a_language_one_does_not_speak_is_not_listed(signs, translator, reviewer, mine):
    review.send_back(signs, ["title"], "st", reviewer, "Again, please.")
    group = Group.objects.get(name="Translator")
    group.permissions.remove(Permission.objects.get(codename="translate_st"))
    assert mine(type(translator).objects.get(pk=translator.pk)) == set()


def test_who_only_reads_has_no_work(signs, coordinator, mine):
    assert mine(coordinator) == set()


def steps(client, user):
    client.force_login(user)
    return client.get("/admin/").text


def test_the_dashboard_counts_it(client, signs, translator, reviewer, coordinator, editor):
    assert "Check the translations that wait" in steps(client, reviewer)
    assert f"{MINE}?task=review" in steps(client, reviewer)
    assert "Check the translations that wait" not in steps(client, translator)
    assert f"{MINE}?task=translate" in steps(client, translator)
    assert MINE not in steps(client, coordinator)


def test_the_dashboard_sums_up_each_language(client, checked_signs, coordinator, officer_a):
    html = steps(client, coordinator)
    assert "Sesotho: " in html
    assert "% approved" in html
    assert "% approved" not in steps(client, officer_a)
