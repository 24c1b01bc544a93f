"""Hands raised with eyes closed, and papers marked: totals that fit the class."""

import pytest
from quiz_builders import KINDS
from session_steps import RIGHT, open_as_host, press, send

from quizzes.models import ChoiceCount, ScoreCount, SessionPhase


def names(session, **wanted):
    """{name of a field: count} from {English text of an answer: count}."""
    found = {}
    for question in session.quiz.questions.all():
        for choice in question.choices.all():
            if choice.text_en in wanted:
                found[f"q-{question.key}-{choice.key}"] = wanted[choice.text_en]
    return found


@pytest.fixture
def hands(session, host):
    return f"{host}before/hands/"


@pytest.fixture
def paper(session, host):
    return f"{host}before/paper/"


def marked_papers(session):
    """Ten papers: four with everything right, six with nothing."""
    right = session.quiz.questions.get(kind="several")
    counts = names(session, **{"I do": 4, "The boss": 6, "A name": 4, "Nothing": 6, "True": 4})
    return {"n": 10, f"q-{right.key}-right": 4, "s-3": 4, "s-0": 6} | counts


def test_a_class_of_sixty_raises_hands_at_three_questions(client, make_quiz):
    questions = [("single", f"Question {n}?", [("Yes", True), ("No", False)]) for n in range(5)]
    session, host = open_as_host(client, make_quiz("hands", questions))
    page = client.get(f"{host}before/hands/").text
    assert "close their eyes" in page
    assert page.count("<fieldset>") == 3
    fields = [
        (f"q-{question.key}-{choice.key}", number)
        for question in list(session.quiz.questions.all())[:3]
        for choice, number in zip(question.choices.all(), (24, 36), strict=True)
    ]
    assert client.post(f"{host}before/hands/", {"n": 60, **dict(fields)}).status_code == 303
    page = client.get(host).text
    assert "60 learners answered by raised hands" in page
    assert page.count("<strong>40 %</strong> right") == 3
    assert "Mean score" not in page, "hands do not show who answered what"
    assert not ScoreCount.objects.exists()


def test_more_hands_than_people_are_refused_and_nothing_typed_is_lost(client, session, hands):
    page = client.post(hands, {"n": 60, **names(session, **{"I do": 61})}).text
    assert "This is more than took part." in page
    assert 'value="61"' in page
    assert not ChoiceCount.objects.exists()


def test_nobody_raises_a_hand_twice_at_one_question(client, session, hands):
    page = client.post(hands, {"n": 60, **names(session, **{"I do": 40, "The boss": 30})}).text
    assert "Together, the answers to this question are more than took part." in page
    assert not ChoiceCount.objects.exists()


@pytest.mark.parametrize("n", ["", "0", "-4", "many", "100000", "1e9", "\x00"])
def test_a_class_has_a_size(client, session, hands, n):
    response = client.post(hands, {"n": n})
    assert response.status_code == 200
    assert 'class="errorlist"' in response.text


def test_the_tally_sheet_has_every_answer_and_every_number_of_right_questions(client, make_quiz):
    _session, host = open_as_host(client, make_quiz("kinds", KINDS))
    page = client.get(f"{host}sheet/").text
    assert page.count('<table class="tally">') == len(KINDS) + 1
    assert page.count("Papers with this question wholly right") == 3
    assert "✓ I do" in page
    assert all(f'<th scope="row">{right}</th>' in page for right in range(7))


def test_totals_from_paper_become_scores_and_counts(client, session, host, paper):
    assert client.post(paper, marked_papers(session)).status_code == 303
    assert set(ScoreCount.objects.values_list("percent", "known", "count")) == {
        (100, 3, 4),
        (0, 0, 6),
    }
    right = ChoiceCount.objects.filter(value="*").values_list("count", flat=True)
    assert list(right) == [4, 4, 4]
    page = client.get(host).text
    assert "10 learners answered on paper" in page
    assert "<dd>40 %</dd>" in page


def test_papers_must_add_up_to_the_class(client, session, paper):
    page = client.post(paper, marked_papers(session) | {"s-0": 5}).text
    assert "The papers by questions right are 9 together, and 10 learners took part" in page
    assert not ScoreCount.objects.exists()


def test_totals_can_be_corrected(client, session, host, paper):
    client.post(paper, marked_papers(session))
    client.post(paper, marked_papers(session) | {"s-3": 2, "s-0": 8})
    assert dict(ScoreCount.objects.values_list("known", "count")) == {3: 2, 0: 8}
    assert SessionPhase.objects.get(session=session, name="before").answered == 10


def test_before_and_after_on_paper_have_a_gain(client, session, host, paper):
    client.post(paper, marked_papers(session))
    client.post(f"{host}after/paper/", marked_papers(session) | {"s-3": 8, "s-0": 2})
    assert "<strong>40.0</strong> percentage points" in client.get(host).text


def test_paper_and_hands_are_not_compared(client, session, host, paper):
    client.post(paper, marked_papers(session))
    client.post(f"{host}after/hands/", {"n": 10, **names(session, **{"I do": 9})})
    assert "The two parts cannot be compared" in client.get(host).text


def test_totals_are_never_written_over_what_phones_sent(client, session, host, paper):
    press(client, host, open="before")
    send(client, session, RIGHT)
    press(client, host, close="before")
    page = client.post(paper, marked_papers(session)).text
    assert "Phones have answered in this part." in page
    phase = SessionPhase.objects.get(session=session, name="before")
    assert (phase.answered, phase.source) == (1, "phones")
