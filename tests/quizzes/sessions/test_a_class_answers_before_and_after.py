"""A class answers on phones before a lesson and after it; the host sees numbers in their time."""

import pytest
from session_steps import RIGHT, WRONG, open_as_host, press, send

from quizzes.models import ClassSession


def before_and_after(client, session, host, before, after):
    """Play both parts with these answers; the host's page at the end."""
    for name, everybody in (("before", before), ("after", after)):
        press(client, host, open=name)
        for answers in everybody:
            send(client, session, answers)
        page = press(client, host, close=name)
    return page.text


def test_anybody_opens_a_session_and_gets_a_link_that_cannot_be_guessed(client, knowledge_quiz):
    assert "Know" not in client.get("/en/").text
    session, host = open_as_host(client, knowledge_quiz)
    secret = host.split("/")[-2]
    assert len(secret) >= 43
    assert secret not in str(ClassSession.objects.values().get())
    assert client.get(host).status_code == 200
    assert client.get(host.replace(secret, secret[:-3] + "aaa")).status_code == 404
    assert client.get(f"/en/q/host/{session.host_key}/").status_code == 404


def test_the_host_speaks_the_language_that_was_chosen(client, knowledge_quiz):
    _session, host = open_as_host(client, knowledge_quiz, "st")
    assert host.startswith("/st/q/host/")


def test_only_published_knowledge_quizzes_are_offered(
    client, knowledge_quiz, risk_check, make_quiz
):
    draft = make_quiz("draft")
    draft.unpublish()
    page = client.get("/en/q/").text
    assert f'<option value="{knowledge_quiz.pk}"' in page
    for other in (risk_check, draft):
        assert f'<option value="{other.pk}"' not in page
        response = client.post("/en/q/", {"quiz": other.pk, "language": "en"})
        assert "Please choose a quiz from the list." in response.text
    assert not ClassSession.objects.exists()


def test_a_page_of_a_quiz_can_lead_to_a_session_of_it(client, knowledge_quiz, make_quiz):
    make_quiz("other")
    page = client.get(f"/en/q/?quiz={knowledge_quiz.pk}").text
    assert f'<option value="{knowledge_quiz.pk}" selected>' in page


@pytest.mark.parametrize("typed", ["{}", "{} ", "lower"])
def test_the_code_leads_to_the_questions(client, session, typed):
    code = session.code.lower() if typed == "lower" else typed.format(session.code)
    assert client.get("/en/q/", {"code": code})["Location"] == f"/en/q/{session.code}/"


def test_the_short_link_leads_to_the_language_of_the_session(client, knowledge_quiz):
    session, _host = open_as_host(client, knowledge_quiz, "st")
    assert client.get(f"/q/{session.code}/")["Location"] == f"/st/q/{session.code}/"
    assert client.get("/q/")["Location"] == "/st/q/"


def test_the_square_for_phones_is_a_file_without_style_or_script(client, session):
    response = client.get(f"/q/{session.code}/qr.svg")
    assert response["Content-Type"] == "image/svg+xml"
    assert response.content.startswith(b"<svg ")
    assert b"style" not in response.content
    assert b"script" not in response.content
    assert client.get("/q/CDFHJK/qr.svg").status_code == 404


def test_an_unknown_code_says_so_and_asks_again(client, session):
    for address in ("/en/q/CDFHJK/", "/en/q/?code=nonsense"):
        response = client.get(address)
        assert response.status_code == 404
        assert "No class has this code" in response.text
        assert 'name="code"' in response.text


def test_nothing_can_be_answered_before_the_host_opens_a_part(client, session):
    page = client.get(f"/en/q/{session.code}/").text
    assert "Nothing is open at this moment." in page
    assert "<fieldset" not in page


def test_while_a_part_is_open_the_host_sees_only_how_many_answered(client, session, host):
    press(client, host, open="before")
    for _learner in range(7):
        send(client, session, WRONG)
    page = client.get(host).text
    assert "<strong>7</strong> have answered." in page
    assert "Mean score" not in page
    assert "Hardest questions" not in page
    assert "passport" not in page


def test_results_come_after_closing_and_from_five_answers(client, session, host):
    press(client, host, open="before")
    for _learner in range(4):
        send(client, session, WRONG)
    page = press(client, host, close="before").text
    assert "Results are shown from 5 answers" in page
    assert "Hardest questions" not in page
    press(client, host, open="before")
    send(client, session, WRONG)
    page = press(client, host, close="before").text
    assert "Hardest questions" in page
    assert "5 learners answered" in page
    assert 'value="before"' not in page, "what has been shown does not open again"


def test_the_gain_is_told_in_percentage_points_with_numbers_and_interval(client, session, host):
    page = before_and_after(client, session, host, [WRONG] * 4 + [RIGHT] * 2, [RIGHT] * 5 + [WRONG])
    assert "<strong>50.0</strong> percentage points" in page
    assert "95 % interval -" in page
    assert "Answers before: 6; after: 6." in page
    assert "mean score" not in page, "no group is large enough"


def test_the_share_that_knows_enough_risks_is_the_hosts_to_choose(client, session, host):
    press(client, host, open="after")
    for answers in [RIGHT] * 3 + [("I do", ["Nothing"], "False")] * 3:
        send(client, session, answers)
    press(client, host, close="after")
    assert "3 of 6" in client.get(host).text
    assert "6 of 6" in client.get(f"{host}?risks=1").text
    assert client.get(f"{host}?risks=many").status_code == 200


def test_the_most_chosen_wrong_answer_is_named_when_at_least_five_chose_it(client, session, host):
    page = before_and_after(client, session, host, [WRONG] * 4 + [RIGHT] * 2, [WRONG] * 5)
    assert page.count("Most chosen instead:") == 3
    assert "The boss" in page


def test_parts_with_other_questions_are_not_compared(client, session, host):
    press(client, host, open="before")
    for _learner in range(5):
        send(client, session, WRONG)
    press(client, host, close="before")
    choice = session.quiz.questions.first().choices.get(text_en="The boss")
    type(choice).objects.filter(pk=choice.pk).update(correct=True)
    press(client, host, open="after")
    for _learner in range(5):
        send(client, session, RIGHT)
    page = press(client, host, close="after").text
    assert "The two parts cannot be compared" in page
    assert "percentage points" not in page


def test_missing_answers_are_asked_for_once_and_may_stay_open(client, session, host):
    press(client, host, open="before")
    page = send(client, session, ("I do", [], [])).text
    assert "Some questions have no answer yet" in page
    assert 'name="anyway"' in page
    assert page.count(" checked>") == 2, "the answer, and saying nothing about oneself"
    assert "<strong>0</strong>" in client.get(host).text
    assert "Thank you" in send(client, session, ("I do", [], []), anyway="1").text
    assert "<strong>1</strong>" in client.get(host).text


def test_what_comes_after_closing_is_not_counted_and_says_so(client, session, host):
    press(client, host, open="before")
    from session_steps import form_of

    form = form_of(client, session)
    press(client, host, close="before")
    late = client.post(f"/en/q/{session.code}/", {"form": form, "anyway": "1"})
    assert "This part is closed. These answers were not counted." in late.text
    press(client, host, open="after")
    late = client.post(f"/en/q/{session.code}/", {"form": form, "anyway": "1"})
    assert "These answers were not counted." in late.text
    assert "<strong>0</strong>" in client.get(host).text
