"""Opening a session, and its parts one after the other."""

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from ..models.sessions import ChoiceCount, ClassSession, PhaseName, ScoreCount, SessionPhase, Source
from . import codes, phases, tally

TRIES = 10


def rules_of(quiz):
    """The questions of ``quiz`` as the rules know them."""
    return [question.for_scoring(question.choice_list) for question in quiz.question_list]


def open_session(quiz, language):
    """A new session of a published knowledge quiz, and the secret of its host link."""
    secret = codes.new_secret()
    for _try in range(TRIES):
        try:
            with transaction.atomic():
                session = ClassSession.objects.create(
                    quiz=quiz, language=language, host_key=codes.fingerprint(secret)
                )
                SessionPhase.objects.bulk_create(
                    SessionPhase(session=session, name=name) for name in PhaseName.values
                )
            return session, secret
        except IntegrityError:
            continue  # the code is taken
    raise RuntimeError("No free code was found for a class session.")


def phases_of(session):
    """{name: SessionPhase}, before and after."""
    return {phase.name: phase for phase in session.phases.all()}


def open_phase(session, name):
    """Let phones answer this part. False when the rules say no."""
    states = {found: phase.state for found, phase in phases_of(session).items()}
    if not phases.may_open(name, states):
        return False
    never = Q(opened_at=None)
    unseen = Q(closed_at__isnull=False, answered__lt=phases.FEWEST)
    rows = SessionPhase.objects.filter(never | unseen, session_id=session.pk, name=name)
    return bool(
        rows.update(
            opened_at=timezone.now(),
            closed_at=None,
            source=Source.PHONES,
            version=tally.version(rules_of(session.quiz)),
        )
    )


def close_phase(phase):
    """Take no more answers, and put small groups together with the rest for good."""
    with transaction.atomic():
        # Waits for answers that are being counted; the condition is on this row alone, so that
        # PostgreSQL asks it again after the wait.
        rows = SessionPhase.objects.filter(pk=phase.pk, opened_at__isnull=False, closed_at=None)
        if rows.update(closed_at=timezone.now()):
            _put_small_groups_together(phase.pk)


def _put_small_groups_together(phase_id):
    scores = list(
        ScoreCount.objects.filter(phase_id=phase_id).values_list(
            "group", "percent", "known", "count"
        )
    )
    sizes = {}
    for group, *_score, count in scores:
        sizes[group] = sizes.get(group, 0) + count
    kept = phases.groups_to_keep(sizes)
    choices = ChoiceCount.objects.filter(phase_id=phase_id)
    choices = list(choices.values_list("group", "question", "value", "count"))
    write_counts(phase_id, tally.regrouped(scores, kept), tally.regrouped(choices, kept))


def write_counts(phase_id, scores, choices):
    """Replace the counts of a part: {(group, percent, known): n}, {(group, question, value): n}."""
    ScoreCount.objects.filter(phase_id=phase_id).delete()
    ChoiceCount.objects.filter(phase_id=phase_id).delete()
    ScoreCount.objects.bulk_create(
        ScoreCount(phase_id=phase_id, group=group, percent=percent, known=known, count=count)
        for (group, percent, known), count in scores.items()
        if count
    )
    ChoiceCount.objects.bulk_create(
        ChoiceCount(phase_id=phase_id, group=group, question=question, value=value, count=count)
        for (group, question, value), count in choices.items()
        if count
    )
