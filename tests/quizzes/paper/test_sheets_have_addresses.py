"""The addresses of worksheet, leaflet and answer key."""

import pytest
from quiz_builders import KNOWLEDGE

WORKSHEET, KEY = "/en/quizzes/know/worksheet.pdf", "/en/quizzes/know/answer-key.pdf"


@pytest.mark.parametrize("name", ["worksheet", "answer-key"])
@pytest.mark.parametrize("code", ["en", "st"])
def test_each_sheet_is_a_pdf_in_the_language_of_its_address(client, knowledge_quiz, code, name):
    response = client.get(f"/{code}/quizzes/know/{name}.pdf")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == f'inline; filename="know-{name}-{code}.pdf"'
    assert f"/Lang({code})".encode() in response.content
    assert b"pdfuaid" in response.content


@pytest.mark.parametrize("address", [WORKSHEET, KEY])
def test_a_sheet_needs_no_cookie_and_few_queries(
    client, knowledge_quiz, address, django_assert_max_num_queries
):
    client.get("/en/quizzes/")
    with django_assert_max_num_queries(15):
        assert not client.get(address).cookies


def test_only_the_answer_key_is_kept_from_search_engines(client, knowledge_quiz):
    for _uncached_then_cached in range(2):
        assert client.get(KEY)["X-Robots-Tag"] == "noindex"
        assert "X-Robots-Tag" not in client.get(WORKSHEET)


def test_an_unchanged_sheet_is_not_sent_again(client, knowledge_quiz):
    first = client.get(WORKSHEET)
    kept = client.get(WORKSHEET)
    assert (first["ETag"], first.content) == (kept["ETag"], kept.content)
    again = client.get(WORKSHEET, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_changed_quiz_is_sent_anew(client, knowledge_quiz, django_capture_on_commit_callbacks):
    old = client.get(WORKSHEET)["ETag"]
    with django_capture_on_commit_callbacks(execute=True):
        knowledge_quiz.title = "Another title"
        knowledge_quiz.save_revision().publish()
    assert client.get(WORKSHEET, headers={"if-none-match": old}).status_code == 200


def test_a_risk_check_has_a_leaflet_and_no_key(client, risk_check):
    assert client.get("/en/quizzes/offer/worksheet.pdf").status_code == 200
    assert client.get("/en/quizzes/offer/answer-key.pdf").status_code == 404


@pytest.mark.parametrize("address", [WORKSHEET, KEY])
def test_a_draft_has_no_sheet(client, knowledge_quiz, address):
    knowledge_quiz.unpublish()
    assert client.get(address).status_code == 404


def test_a_quiz_without_questions_has_no_sheet(client, make_quiz):
    quiz = make_quiz("know", KNOWLEDGE)
    quiz.questions.all().delete()
    assert client.get(WORKSHEET).status_code == 404


@pytest.mark.parametrize("page", ["/en/", "/en/quizzes/", "/en/quizzes/nothing/"])
def test_what_is_no_quiz_has_no_sheet(client, knowledge_quiz, page):
    assert client.get(f"{page}worksheet.pdf").status_code == 404


def test_a_sheet_takes_no_answers(client, knowledge_quiz):
    assert client.post(WORKSHEET).status_code == 405


def test_the_quiz_leads_to_its_sheets(client, knowledge_quiz, risk_check):
    page = client.get("/st/quizzes/know/").text
    assert 'href="/st/quizzes/know/worksheet.pdf"' in page
    assert 'href="/st/quizzes/know/answer-key.pdf"' in page
    check = client.get("/en/quizzes/offer/").text
    assert 'href="/en/quizzes/offer/worksheet.pdf"' in check
    assert "answer-key.pdf" not in check
