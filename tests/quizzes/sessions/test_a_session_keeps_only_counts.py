"""What stays of a class session: counts, and nothing that leads to anybody."""

import logging

from django.apps import apps
from quiz_builders import KINDS_RIGHT
from session_steps import RIGHT, WRONG, open_as_host, press, send

from quizzes.models import ChoiceCount, ScoreCount

COUNTERS = {
    "quizzes.SessionPhase",
    "quizzes.ScoreCount",
    "quizzes.ChoiceCount",
    "quizzes.UsedForm",
}


def tables():
    return {model._meta.label: list(model._base_manager.values()) for model in apps.get_models()}


def test_answering_writes_counters_and_the_used_form_only(client, session, host, caplog):
    press(client, host, open="before")
    before = tables()
    caplog.set_level(logging.INFO)
    response = send(client, session, RIGHT, group="female")
    after = tables()
    assert {name for name in after if after[name] != before[name]} == COUNTERS
    assert not client.cookies
    assert not response.cookies
    assert not [record for record in caplog.records if record.name != "django.db.backends"]


def test_a_counter_has_no_time_and_a_used_form_only_its_day(client, session, host):
    press(client, host, open="before")
    send(client, session)
    for model in ("ScoreCount", "ChoiceCount", "UsedForm"):
        kinds = {f.get_internal_type() for f in apps.get_model("quizzes", model)._meta.fields}
        assert not kinds & {"DateTimeField", "TimeField", "GenericIPAddressField"}


def test_equal_answers_share_their_rows(client, session, host):
    press(client, host, open="before")
    send(client, session)
    rows = ScoreCount.objects.count(), ChoiceCount.objects.count()
    for _learner in range(5):
        send(client, session)
    assert (ScoreCount.objects.count(), ChoiceCount.objects.count()) == rows
    assert set(ChoiceCount.objects.values_list("count", flat=True)) == {6}


def test_small_groups_are_put_together_when_a_part_closes(client, session, host):
    press(client, host, open="before")
    for group, times in (("female", 11), ("male", 3), ("", 2)):
        for _learner in range(times):
            send(client, session, RIGHT, group)
    page = press(client, host, close="before").text
    assert set(ScoreCount.objects.values_list("group", "count")) == {("female", 11), ("", 5)}
    assert set(ChoiceCount.objects.values_list("group", flat=True)) == {"female", ""}
    assert "Women and girls" in page
    assert "Men and boys" not in page


def test_a_group_is_not_kept_where_the_rest_would_show_a_few(client, session, host):
    press(client, host, open="before")
    for group, times in (("female", 10), ("male", 2)):
        for _learner in range(times):
            send(client, session, WRONG, group)
    press(client, host, close="before")
    assert set(ScoreCount.objects.values_list("group", "count")) == {("", 12)}


def test_groups_that_both_parts_keep_have_a_gain_of_their_own(client, session, host):
    for part, answers in (("before", WRONG), ("after", RIGHT)):
        press(client, host, open=part)
        for group in ("female", "male"):
            for _learner in range(10):
                send(client, session, answers, group)
        page = press(client, host, close=part).text
    assert page.count("<strong>100.0</strong>") == 3


def test_every_kind_of_question_is_counted(client, every_kind):
    session, host = open_as_host(client, every_kind)
    press(client, host, open="before")
    for _learner in range(5):
        assert "Thank you" in send(client, session, KINDS_RIGHT).text
    page = press(client, host, close="before").text
    assert "5 of 5" in page
    right = ChoiceCount.objects.filter(value="*").values_list("count", flat=True)
    assert list(right) == [5] * 6, "an opinion is never right"


def test_every_page_of_a_session_is_kept_nowhere_and_says_nothing_on(client, session, host):
    press(client, host, open="before")
    answered = send(client, session)
    pages = [client.get(address) for address in addresses(session, host)]
    for response in [answered, *pages]:
        assert response["Cache-Control"] == "no-store"
        assert response["Referrer-Policy"] == "no-referrer"
        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")
        if "html" in response["Content-Type"]:
            assert '<meta name="robots" content="noindex">' in response.text
            assert "canonical" not in response.text


def addresses(session, host):
    short = [f"/q/{session.code}/qr.svg", "/en/q/", f"/en/q/{session.code}/", "/en/q/CDFHJK/"]
    below = ["", "sheet/", "after/hands/", "after/paper/"]
    return short + [f"{host}{address}" for address in below]


def test_pages_need_few_queries_however_many_answered(
    client, session, host, django_assert_max_num_queries
):
    press(client, host, open="before")
    for number in range(12):
        send(client, session, RIGHT if number % 2 else WRONG, "female")
    press(client, host, close="before")
    press(client, host, open="after")
    for address in addresses(session, host):
        with django_assert_max_num_queries(15):
            client.get(address)
