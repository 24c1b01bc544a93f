"""A quiz with every kind of question, in both languages or in one."""

import pytest

from quizzes.gift import truth
from quizzes.gift.importing import Import
from quizzes.models import Choice, Question, QuizPage


def question(key, kind, words, answers, **fields):
    """A question; ``answers`` are [(words, fields)]. In Sesotho the same words with (st)."""
    made = Question(
        key=key,
        kind=kind,
        text_en=words,
        text_st=f"{words} (st)",
        feedback_en=f'<p data-block-key="ab1">Why {words} &amp; <b>more</b></p>',
        feedback_st=f"<p>Lebaka {words}</p>",
        **fields,
    )
    for position, (answer, marks) in enumerate(answers):
        texts = {"text_en": answer, "text_st": f"{answer} (st)"} | marks
        made.choices.add(Choice(sort_order=position, **texts))
    return made


def truths(right):
    """The answers “true” and “false”."""
    words = zip(truth.words("en"), truth.words("st"), strict=True)
    return [
        (english, {"text_st": sesotho, "correct": position == right})
        for position, (english, sesotho) in enumerate(words)
    ]


def every_kind():
    told = {"feedback_en": "Told: {this} = ~that~ #1\nand more", "feedback_st": "Ke eona"}
    return [
        question(
            "single", "single", "Who keeps it?", [("I do", {"correct": True, **told}), ("He", {})]
        ),
        question(
            "half",
            "single",
            "Which is best?",
            [("This", {"correct": True}), ("That", {"weight": 50}), ("Other", {})],
            scenario_en="<p>Palesa is at the gate.</p>",
            scenario_st="<p>Palesa o hekeng.</p>",
        ),
        question(
            "several",
            "several",
            "What to take?\n\n[html] 50% // {of} it",
            [("Paper", {"correct": True}), ("Pen", {"correct": True}), ("%50%A knife", told)]
            + [("Pass", {"correct": True})],
        ),
        question(
            "weights",
            "several",
            "Weights",
            [("a", {"correct": True, "weight": 67}), ("b", {"correct": True, "weight": 33})]
            + [("c", {"weight": 0}), ("d", {"weight": -25})],
        ),
        question("true", "true_false", "It is so.", truths(0)),
        question("false", "true_false", "It is not so.", truths(1)),
        question("yes_no", "true_false", "Is it?", [("Yes", {"correct": True}), ("No", {})]),
        question(
            "match",
            "matching",
            "Match",
            [
                (name, {"match_en": f"{name}!", "match_st": f"{name}?"})
                for name in ("a->b", "c", "-")
            ],
        ),
        question("order", "ordering", "Order", [(n, {}) for n in ("// {1}", "2 <3", "0", "a = b")]),
        question("picture", "picture", "Which?", [("A pass", {"correct": True}), ("A hat", {})]),
        question("opinion", "opinion", "What do you think?", [("Yes", told), ("No", {})]),
    ]


@pytest.fixture
def full_quiz(quiz_index):
    """A published-or-not quiz whose latest revision holds every kind."""
    page = QuizPage(title="Papers / passes", title_st="Lipampiri", slug="full", live=False)
    for position, made in enumerate(every_kind()):
        made.sort_order = position
        page.questions.add(made)
    quiz_index.add_child(instance=page)
    page.save_revision()
    return page.get_latest_revision_as_object()


@pytest.fixture
def take_in(quiz_index):
    """A function that imports {language: text} as a new quiz and gives it as it was stored."""

    def take_in(files, slug=""):
        page = QuizPage(slug=slug, title="", source_language=next(iter(files)))
        imported = Import(page)
        for code, text in files.items():
            imported.read(text.encode(), code)
        assert imported.problems == []
        imported.save(parent=quiz_index, name="Imported")
        return QuizPage.objects.get(pk=page.pk).get_latest_revision_as_object()

    return take_in
