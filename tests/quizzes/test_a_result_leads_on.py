"""What to do now, whom to call where the reader is, what to ask, and where to read on."""

import pytest
from quiz_builders import ticks

from quizzes.models import Choice, ResultBand
from referral.models import ContactPoint

OFFER = "/en/quizzes/offer/"
STOP = ("They do", "Yes", [])
ASK = ("I do", "No", [])


@pytest.fixture
def asks_where(risk_check, help_is_there):
    """The check with what to do now, here and there, and a contact on the other side."""
    ResultBand.objects.update(
        at_home_st="<p>Hae.</p>",
        at_home_en="<p>Stay among people.</p>",
        already_there_st="<p>Koana.</p>",
        already_there_en="<p>Remember where you are.</p>",
    )
    ContactPoint.objects.create(
        name_st="Boemeli (mohlala)",
        name_en="Consulate (demonstration entry)",
        kind="consulate",
        country="ZA",
        reachable_from=["ZA"],
        demonstration=True,
    )
    return risk_check


def result(client, page, answers, **fields):
    return client.post(OFFER, ticks(page, *answers) | fields).content.decode()


def test_a_check_without_endings_asks_nothing_more(client, risk_check):
    assert 'name="where"' not in client.get(OFFER).text


def test_the_reader_is_asked_where_he_is_and_may_leave_it_open(client, asks_where):
    page = client.get(OFFER).text
    assert page.count('name="where"') == 3
    answered = result(client, asks_where, STOP)
    assert "If you are still at home" in answered
    assert "If you are there" in answered
    assert "Stay among people." in answered
    assert "Remember where you are." in answered
    assert "Help line" in answered
    assert "Consulate" in answered


@pytest.mark.parametrize(
    ("where", "said", "unsaid", "called", "uncalled"),
    [
        ("LS", "Stay among people.", "Remember where", "Help line", "Consulate"),
        ("ZA", "Remember where you are.", "Stay among", "Consulate", "Help line"),
    ],
)
def test_the_result_is_for_where_the_reader_is(
    client, asks_where, where, said, unsaid, called, uncalled
):
    page = result(client, asks_where, STOP, where=where)
    assert "What to do now" in page
    assert said in page
    assert unsaid not in page
    assert called in page
    assert uncalled not in page


def test_elsewhere_has_the_numbers_of_both_sides(client, asks_where):
    page = result(client, asks_where, STOP, where="OTHER")
    assert "Remember where you are." in page
    assert "Help line" in page
    assert "Consulate" in page


@pytest.mark.parametrize("where", ["", "XX", "\x00", "LS'"])
def test_a_place_that_is_not_offered_is_none(client, asks_where, where):
    assert "If you are still at home" in result(client, asks_where, STOP, where=where)


def test_where_stays_chosen_when_something_is_missing(client, asks_where):
    page = client.post(OFFER, {"where": "ZA"}).text
    assert 'value="ZA" autocomplete="off" checked' in page


def test_ask_first_gives_the_questions_to_send(client, asks_where):
    Choice.objects.filter(text_en="No").update(
        ask_st="Konteraka?", ask_en="May I see it in writing?"
    )
    page = result(client, asks_where, ASK)
    assert "Questions to send before you decide" in page
    assert "May I see it in writing?" in page
    assert "Questions to send" not in result(client, asks_where, ("They do", "No", []))
    assert "Konteraka?" in client.post("/st/quizzes/offer/", ticks(asks_where, *ASK)).text


def test_a_question_to_send_belongs_to_ask_first_alone(client, asks_where):
    Choice.objects.filter(text_en="Yes").update(ask_en="Not to be sent")
    assert "Not to be sent" not in result(client, asks_where, ("I do", "Yes", ["Come now"]))


@pytest.mark.parametrize("name", ["at_home_en", "already_there_st"])
def test_an_ending_never_says_safe(asks_where, name):
    band = asks_where.bands.first()
    setattr(band, name, "<p>You are safe, u bolokehile.</p>")
    assert list(band.claims_of_safety()) == [name]


def test_neither_does_a_question_to_send_nor_a_reason(asks_where):
    choice = asks_where.questions.first().choices.first()
    choice.ask_en = "Then I am safe"
    assert list(choice.claims_of_safety()) == ["ask_en"]
    question = asks_where.questions.first()
    question.feedback_en = "<p>You are safe with a stamp.</p>"
    assert list(question.claims_of_safety()) == ["feedback_en"]


def test_a_result_is_answered_in_few_queries(client, asks_where, django_assert_max_num_queries):
    answers = ticks(asks_where, *STOP)
    with django_assert_max_num_queries(15):
        client.post(OFFER, answers | {"where": "ZA"})
