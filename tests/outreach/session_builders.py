"""Plain functions that make quizzes for classes, and sessions with the counts of their answers."""

from datetime import timedelta

from django.utils import timezone

from outreach.models import AdoptedSession
from quizzes.models import Choice, ClassSession, Question, QuizIndexPage, QuizPage
from quizzes.sessions import tally
from quizzes.sessions.opening import open_session, phases_of, rules_of, write_counts


def make_quiz(home, slug="know", questions=2):
    """A published knowledge quiz; each question has one right answer and one wrong."""
    index = QuizIndexPage.objects.first() or home.add_child(
        instance=QuizIndexPage(title="Quizzes", title_st="Lipotso", slug="quizzes")
    )
    quiz = QuizPage(title=f"Quiz {slug}", title_st=f"Lipotso {slug}", slug=slug, live=False)
    index.add_child(instance=quiz)
    for number in range(1, questions + 1):
        question = Question.objects.create(
            page=quiz, sort_order=number, kind="single", text_en=f"Question {number}?"
        )
        for place, words in enumerate(("Right", "Wrong")):
            Choice.objects.create(
                question=question,
                sort_order=place,
                text_en=f"{words} {number}",
                correct=words == "Right",
            )
    QuizPage.objects.filter(pk=quiz.pk).update(live=True)
    return QuizPage.objects.get(pk=quiz.pk)


def answer(session, name, right, wrong, source="phones", version=None):
    """Close a part in which ``right`` people knew everything, and ``wrong`` people nothing."""
    phase = phases_of(session)[name]
    rules = rules_of(session.quiz)
    scores = {("", 100, len(rules)): right, ("", 0, 0): wrong}
    choices = {}
    for rule in rules:
        good, bad = rule.choices
        choices |= {
            ("", rule.key, good.key): right,
            ("", rule.key, tally.RIGHT): right,
            ("", rule.key, bad.key): wrong,
        }
    write_counts(phase.pk, {} if source == "hands" else scores, choices)
    phase.opened_at = phase.closed_at = timezone.now()
    phase.answered, phase.source = right + wrong, source
    phase.version = version or tally.version(rules)
    phase.save()


def make_session(quiz, before=None, after=None, **how):
    """``before`` and ``after`` are (right, wrong)."""
    session, _secret = open_session(quiz, "en")
    for name, people in (("before", before), ("after", after)):
        if people:
            answer(session, name, *people, **how)
    return session


def adopt(session, partner, community, **more):
    return AdoptedSession.objects.create(
        session=session, partner=partner, community=community, **more
    )


def let_expire(session):
    moment = timezone.now() - timedelta(minutes=1)
    ClassSession.objects.filter(pk=session.pk).update(expires_at=moment)
