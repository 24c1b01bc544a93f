"""Taking a quiz without script: the form, the result, what is missing, what is malformed."""

import re

import pytest
from django.test import Client
from quiz_builders import ALL_RIGHT, ALL_WRONG, KNOWLEDGE, NO_SIGN, ticks

ADDRESS = "/en/quizzes/know/"
OFFER = "/en/quizzes/offer/"


def get(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def post(client, address, data):
    response = client.post(address, data)
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies
    return response.content.decode()


def only(page, position, answer):
    """The posted fields of a reader who answers one question and leaves the others out."""
    nothing = [[]] * page.questions.count()
    return ticks(page, *nothing[:position], answer, *nothing[position + 1 :])


def test_the_form_is_plain_html(client, knowledge_quiz):
    page = get(client, ADDRESS)
    assert page.count("<fieldset") == page.count("<legend") == 3
    assert page.count('type="radio"') == 4
    assert page.count('type="checkbox"') == 3
    assert page.count('autocomplete="off"') == 8
    assert f'method="post" action="{ADDRESS}"' in page
    assert "csrf" not in page
    assert page.count("<h1") == 1
    assert "Who keeps the passport? (st)" in get(client, "/st/quizzes/know/")


@pytest.mark.parametrize(
    ("answers", "percent", "band"),
    [(ALL_RIGHT, 100, 80), (ALL_WRONG, 0, 0), (("I do", ["A name"], "False"), 50, 50)],
)
def test_a_knowledge_quiz_says_how_much_was_right(client, knowledge_quiz, answers, percent, band):
    page = post(client, ADDRESS, ticks(knowledge_quiz, *answers))
    assert f"Your result: {percent}%" in page
    assert f"Result {band}" in page
    assert page.count("Result ") == 1


def test_each_answer_is_explained(client, knowledge_quiz):
    page = post(client, ADDRESS, ticks(knowledge_quiz, "The boss", ["A name"], "True"))
    assert re.findall(r'class="answer (\w+)"', page) == ["wrong", "partly", "right"]
    assert "About: The boss" in page
    assert "Why: What to leave?" in page
    assert page.count("The right answer:") == 2


def test_the_result_is_in_the_readers_language_and_switches_to_the_quiz(client, knowledge_quiz):
    page = post(client, "/st/quizzes/know/", ticks(knowledge_quiz, *ALL_RIGHT))
    assert 'lang="st"' in page
    assert "Sephetho 80" in page
    assert 'href="http://testserver/en/quizzes/know/" hreflang="en"' in page


def test_a_stop_leads_to_help_before_anything_else(client, risk_check, help_is_there):
    page = post(client, OFFER, ticks(risk_check, "They do", "No", []))
    assert 'class="result stop"' in page
    assert "Result stop" in page
    order = ["Get help now", "0000 0000", 'href="/en/help/"', "Warning signs in your answers"]
    assert [page.index(words) for words in order] == sorted(page.index(words) for words in order)
    assert page.index("About: They do") < page.index("About: No")
    assert page.count("Why: Who keeps your passport?") == 1
    assert "About: I do" not in page


def test_ask_first_says_what_to_ask_and_where_help_is(client, risk_check, help_is_there):
    page = post(client, OFFER, ticks(risk_check, "I do", "No", ["Come now"]))
    assert "Result ask_first" in page
    assert page.count('class="sign ask_first"') == 2
    assert 'href="/en/help/"' in page
    assert "Get help now" not in page


def test_several_signs_of_one_question_stand_together_with_one_reason(client, risk_check):
    page = post(client, OFFER, ticks(risk_check, "I do", "No", ["Come now", "Tell nobody"]))
    signs = re.findall(r'class="sign (\w+)"', page)
    assert signs == ["stop", "ask_first", "ask_first"]
    assert page.index("Tell nobody") < page.index("Come now") < page.index("Is it written?")
    assert page.count("Why: What did they say?") == 1


def test_no_sign_is_never_called_safe(client, risk_check, help_is_there):
    page = post(client, OFFER, ticks(risk_check, *NO_SIGN))
    assert "Result none" in page
    assert "Warning signs in your answers" not in page
    assert 'href="/en/help/"' in page
    result = page[page.index('<main id="main">') : page.index("</main>")]
    assert not re.search(r"\bsafe\b", result, re.IGNORECASE)


def test_a_stop_leads_somewhere_even_without_contacts_and_help_page(client, risk_check):
    page = post(client, OFFER, ticks(risk_check, "They do", "Yes", []))
    assert "You can go to a social worker" in page


def test_a_result_links_to_a_live_page_only(client, knowledge_quiz, quiz_index):
    band = knowledge_quiz.bands.get(from_percent=80)
    band.link, band.link_label_en = quiz_index.page_ptr, "More quizzes"
    band.save()
    answers = ticks(knowledge_quiz, *ALL_RIGHT)
    assert '<a class="button" href="/en/quizzes/">More quizzes</a>' in post(
        client, ADDRESS, answers
    )
    quiz_index.unpublish()
    assert "More quizzes" not in post(client, ADDRESS, answers)


def test_what_is_missing_is_listed_and_what_was_chosen_stays(client, knowledge_quiz):
    data = ticks(knowledge_quiz, "I do", [], "True")
    page = post(client, ADDRESS, data)
    second = list(data)[1]
    assert "Some questions have no answer yet" in page
    assert re.findall(r'<a href="#(q-\w+)"', page) == [second]
    assert f'<fieldset id="{second}" class="unanswered" aria-describedby="{second}-note">' in page
    assert page.count(" checked") == 2
    assert "Your result" not in page


def test_a_stop_leads_to_help_even_when_other_questions_are_open(client, risk_check, help_is_there):
    page = post(client, OFFER, only(risk_check, 0, "They do"))
    assert 'class="result stop"' in page
    order = ["Get help now", "0000 0000", "Warning signs in", "You did not answer these questions"]
    assert [page.index(words) for words in order] == sorted(page.index(words) for words in order)
    assert "<li>2. Is it written?</li>" in page
    assert page.count("Is it written?") == 1
    assert "Some questions have no answer yet" not in page


def test_a_sign_to_ask_about_is_answered_and_what_is_open_is_named(client, risk_check):
    page = post(client, OFFER, only(risk_check, 1, "No"))
    assert "Result ask_first" in page
    assert "<li>1. Who keeps your passport?</li>" in page


def test_no_warning_sign_is_said_only_when_everything_is_answered(client, risk_check):
    page = post(client, OFFER, only(risk_check, 0, "I do"))
    assert "Result none" not in page
    assert "Some questions have no answer yet" in page
    assert page.count(" checked") == 1
    whole = post(client, OFFER, ticks(risk_check, *NO_SIGN))
    assert "Result none" in whole
    assert "You did not answer" not in whole


def test_a_risk_check_without_any_answer_is_asked_again(client, risk_check):
    assert "Some questions have no answer yet" in post(client, OFFER, {})


def test_a_flag_changes_nothing_in_a_knowledge_quiz(client, knowledge_quiz):
    knowledge_quiz.questions.first().choices.update(flag="stop")
    page = post(client, ADDRESS, only(knowledge_quiz, 0, "I do"))
    assert "Some questions have no answer yet" in page
    assert "Your result" not in page


def test_ticking_none_of_the_signs_is_an_answer(client, risk_check):
    assert "Choose nothing if none is true." in get(client, OFFER)
    assert "Result none" in post(client, OFFER, ticks(risk_check, *NO_SIGN))


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"q-nothing": "x"},
        {"\x00": "\x00"},
        {"q-": ["a"] * 50},
    ],
)
def test_strange_fields_are_asked_again(client, knowledge_quiz, data):
    assert "Some questions have no answer yet" in post(client, ADDRESS, data)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"\xff\xfe%%%=&&&=", "application/x-www-form-urlencoded"),
        (b"a=1", "application/x-www-form-urlencoded; charset=nothing"),
        (b"a=1", "application/x-www-form-urlencoded; charset=utf-16"),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x"),
        (b"broken", "multipart/form-data"),
        (b"{}", "application/json"),
        (b"&".join(b"a=1" for _number in range(2000)), "application/x-www-form-urlencoded"),
        (b"a=" + b"1" * 3_000_000, "application/x-www-form-urlencoded"),
    ],
)
def test_a_malformed_post_is_asked_again(client, knowledge_quiz, body, content_type):
    response = client.generic("POST", ADDRESS, body, content_type=content_type)
    assert response.status_code == 200
    assert "Some questions have no answer yet" in response.content.decode()


def test_two_answers_to_one_question_are_not_right(client, knowledge_quiz):
    data = ticks(knowledge_quiz, ["I do", "The boss"], ["A name", "An address"], "True")
    assert "Your result: 66%" in post(client, ADDRESS, data)


def test_a_quiz_without_questions_says_so(client, make_quiz):
    make_quiz("empty").questions.all().delete()
    assert "This quiz has no questions yet." in get(client, "/en/quizzes/empty/")
    assert "This quiz has no questions yet." in post(client, "/en/quizzes/empty/", {})


def test_a_browser_posts_without_a_token_to_quizzes_only(knowledge_quiz, quiz_index, home):
    browser = Client(enforce_csrf_checks=True)
    data = ticks(knowledge_quiz, *ALL_RIGHT)
    response = browser.post(ADDRESS, data, headers={"origin": "null"})
    assert response.status_code == 200
    assert "Your result: 100%" in response.content.decode()
    assert browser.post("/en/quizzes/").status_code == 403
    assert browser.post("/en/").status_code == 403
    assert browser.post("/en/nothing/").status_code in (403, 404)


@pytest.mark.parametrize("language", ["st", "en"])
def test_queries_do_not_depend_on_the_number_of_questions(
    client, make_quiz, help_is_there, django_assert_max_num_queries, language
):
    small, large = make_quiz("small"), make_quiz("large", KNOWLEDGE * 20)
    client.get(f"/{language}/")
    for page in (small, large):
        address = f"/{language}/quizzes/{page.slug}/"
        answers = ticks(page, *ALL_RIGHT * (page.questions.count() // 3))
        with django_assert_max_num_queries(15):
            client.get(address)
        with django_assert_max_num_queries(15):
            assert "100%" in client.post(address, answers).content.decode()


def test_a_stop_result_is_answered_in_few_queries(
    client, risk_check, help_is_there, django_assert_max_num_queries
):
    answers = ticks(risk_check, "They do", "No", ["Tell nobody"])
    with django_assert_max_num_queries(15):
        client.post(OFFER, answers)
