"""Files become questions of a draft; translations find the question that they belong to."""

import pytest

from quizzes.gift.importing import Import
from quizzes.gift.outgoing import export
from quizzes.models import QuizPage

ENGLISH = """
$CATEGORY: $course$/top/Safe crossing

::Pass::Who keeps the pass?{=I do#Right. ~The boss####It is yours.}

::Sign::You sign before you read.{F#Read first.}

::Needs::What do you need?{~%50%A pass ~%50%Money ~%-50%A friend}
"""
SESOTHO = """
::Sign::U tekena pele u bala.{F#Bala pele.}

::Pass::Pasa e lula le mang?{=Le ’na#Ho joalo. ~Le mohiri####Ke ea hao.}

::Needs::U hloka eng?{~%50%Pasa ~%50%Chelete ~%-50%Motsoalle}
"""


def codes(found):
    return [(problem.line, problem.code) for _code, problem in found]


@pytest.fixture
def draft(take_in):
    return take_in({"en": ENGLISH}, slug="crossing")


def test_a_new_quiz_is_a_draft_named_after_its_category(draft):
    assert (draft.title, draft.slug, draft.live) == ("Safe crossing", "crossing", False)
    first, second, third = draft.questions.all()
    assert (first.key, first.kind, first.text_en) == ("Pass", "single", "Who keeps the pass?")
    assert first.feedback_en == "<p>It is yours.</p>"
    assert [c.feedback_en for c in first.choices.all()] == ["Right.", None]
    assert [c.correct for c in second.choices.all()] == [False, True]
    assert [(c.correct, c.weight) for c in third.choices.all()] == [
        (True, None),
        (True, None),
        (False, None),
    ]


def test_a_translation_finds_its_questions_by_title(draft):
    imported = Import(draft)
    imported.read(SESOTHO.encode(), "st")
    assert imported.problems == []
    imported.save()
    stored = QuizPage.objects.get(pk=draft.pk).get_latest_revision_as_object()
    texts = {question.text_en: question.text_st for question in stored.questions.all()}
    assert texts == {
        "Who keeps the pass?": "Pasa e lula le mang?",
        "You sign before you read.": "U tekena pele u bala.",
        "What do you need?": "U hloka eng?",
    }


def test_without_titles_a_translation_goes_by_order(take_in):
    page = take_in({"en": "One.{T}\n\nTwo?{=a ~b}", "st": "Ngoe.{T}\n\nPeli?{=a ~b}"})
    texts = [(question.text_en, question.text_st) for question in page.questions.all()]
    assert texts == [("One.", "Ngoe."), ("Two?", "Peli?")]


def test_another_number_of_untitled_questions_is_refused_as_unclear(draft):
    imported = Import(draft)
    imported.read(b"Ngoe?{=a ~b}\n\nPeli?{=a ~b}", "st")
    assert codes(imported.problems) == [(1, "no_partner"), (3, "no_partner")]


def test_a_translation_with_the_right_answer_elsewhere_is_refused(draft):
    imported = Import(draft)
    imported.read(b"::Pass::Pasa?{~Mohiri =Nna}", "st")
    assert codes(imported.problems) == [(1, "other_shape")]
    assert draft.questions.all()[0].text_st is None


def test_a_quiz_that_readers_have_stays_as_it_is_until_it_is_published(knowledge_quiz):
    page = knowledge_quiz.get_latest_revision_as_object()
    imported = Import(page)
    imported.read(b"More?{=yes ~no}", "en")
    imported.save()
    live = QuizPage.objects.get(pk=page.pk)
    assert live.has_unpublished_changes
    assert live.questions.count() == 3
    assert len(live.get_latest_revision_as_object().questions.all()) == 4


def test_texts_of_a_risk_check_change_and_its_signs_stay(risk_check):
    page = risk_check.get_latest_revision_as_object()
    changed = export(page, "en").text.replace("They do", "The boss does")
    imported = Import(page)
    imported.read(changed.encode(), "en")
    assert imported.problems == []
    choice = page.questions.all()[0].choices.all()[1]
    assert (choice.text_en, choice.flag, choice.text_st) == (
        "The boss does",
        "stop",
        "They do (st)",
    )


def test_unequal_weights_are_kept_as_points_of_their_own(take_in):
    page = take_in({"en": "A?{~%75%a ~%25%b ~c}\n\nB?{=a ~%50%b ~c}"})
    marks = [[(c.correct, c.weight) for c in q.choices.all()] for q in page.questions.all()]
    assert marks == [
        [(True, 75), (True, 25), (False, 0)],
        [(True, None), (False, 50), (False, None)],
    ]


def test_every_answer_right_is_an_opinion(take_in):
    (question,) = take_in({"en": "What do you think?{=Yes ~%100%No}"}).questions.all()
    assert question.kind == "opinion"
    assert not any(choice.correct for choice in question.choices.all())


def test_words_before_a_question_are_its_story(take_in):
    written = "Palesa waits.\nIt rains.\n\n[html]<div>A car stops.</div>\n\nDoes she go?{=No ~Yes}"
    (question,) = take_in({"en": written}).questions.all()
    assert question.scenario_en == "<p>Palesa waits.<br/>It rains.</p><p>A car stops.</p>"


def test_a_story_goes_to_no_other_question_than_its_own(quiz_index):
    imported = Import(QuizPage(title="x"))
    imported.read(b"A story.\n\nHow?{}\n\nNext.{T}\n\nThe end.", "en")
    assert codes(imported.problems) == [(3, "essay")]
    assert codes(imported.notices) == [(1, "story_without_question"), (7, "story_without_question")]
    assert imported.page.questions.all()[0].scenario_en is None


@pytest.mark.parametrize(
    "written", ["Is it?{=Yes#You are safe. ~No}", "Is it?{=Yes ~No####[html]<p>You are safe.</p>}"]
)
def test_nothing_that_says_safe_comes_in(quiz_index, written):
    imported = Import(QuizPage(title="x"))
    imported.read(written.encode(), "en")
    assert codes(imported.problems) == [(1, "claims_safety")]
    assert imported.taken == []


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ('[html]<p>Which? <img src\\="@@PLUGINFILE@@/a.png"></p>{=a ~b}', "picture_not_taken"),
        ("[markdown]**Which?**{=a ~b}", "markdown_kept"),
        ("// [tag:picture]\nWhich?{=a ~b}", "pictures_to_choose"),
        ("Which?{=%50%a ~b}", "no_full_answer"),
        ("$CATEGORY: a\n\nA.{T}\n\n$CATEGORY: b\n\nB.{T}", "several_categories"),
    ],
)
def test_what_to_look_at_is_said(quiz_index, written, code):
    imported = Import(QuizPage(title="x"))
    imported.read(written.encode(), "en")
    assert code in [notice.code for _language, notice in imported.notices]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "no_question"),
        ("Match.{= -> b\n=c -> d}", "answer_without_words"),
        ("Match.{=a -> \n=c -> d}", "answer_without_words"),
        ("Which?{=[html]<img> ~b}", "answer_without_words"),
        ("[html]<img>{=a ~b}", "no_text"),
    ],
)
def test_what_has_no_words_is_refused(quiz_index, written, code):
    imported = Import(QuizPage(title="x"))
    imported.read(written.encode(), "en")
    assert [problem.code for _language, problem in imported.problems] == [code]


def test_a_thousand_questions_come_in_and_go_out(quiz_index):
    page = quiz_index.add_child(instance=QuizPage(title="Many", live=False))
    written = "".join(f"::q{n}::Question {n}?{{=a ~b ~c}}\n\n" for n in range(1000))
    imported = Import(page)
    imported.read(written.encode(), "en")
    assert len(imported.taken) == 1000
    assert export(page, "en").count == 1000


def test_storing_costs_the_same_for_each_question(take_in, django_assert_max_num_queries):
    def cost(number):
        written = "".join(f"Question {n}?{{=a ~b}}\n\n" for n in range(number))
        with django_assert_max_num_queries(10_000) as queries:
            take_in({"en": written})
        return len(queries)

    few, more, most = cost(4), cost(8), cost(12)
    assert most - more <= more - few + 2


def test_a_quiz_written_in_sesotho_alone_has_its_title_there(take_in):
    page = take_in({"st": "$CATEGORY: Ho tšela moeli\n\nPasa e lula le mang?{=Le ’na ~Le eena}"})
    assert (page.title_st, page.title_is_lent, page.source_language) == (
        "Ho tšela moeli",
        True,
        "st",
    )
    imported = Import(page)
    imported.read(b"$CATEGORY: Crossing\n\nWho keeps it?{=I do ~He}", "en")
    assert (imported.page.title, imported.page.title_is_lent) == ("Crossing", False)
    assert [question.text_en for question in imported.page.questions.all()] == ["Who keeps it?"]
