"""System check: nothing that readers are told with a result says that anything is safe.

The form refuses it too; this finds what came in by another door. It reads the database, so it
runs with `manage.py check --database default` and `migrate`.
"""

from contextlib import suppress

from django.core.checks import Error, Tags, register
from django.db import DatabaseError, connections


@register(Tags.database)
def check_wording(app_configs, databases=None, **kwargs):
    """An error for each claim of safety in a result or in what an answer leads to."""
    from .models import Choice, Question, ResultBand

    errors = []
    for alias in databases or ():
        for told in _stored(alias, ResultBand, Question, Choice):
            errors += [_error(told, name, words) for name, words in told.claims_of_safety().items()]
    return errors


def _stored(alias, *models):
    """The rows to read; none while the migrations that this check precedes are still to run."""
    tables = connections[alias].introspection.table_names()
    found = []
    for model in models:
        if model._meta.db_table in tables:
            with suppress(DatabaseError):
                found += model.objects.using(alias).all()
    return found


def _error(told, name, words):
    return Error(
        f"{name} of the {told._meta.verbose_name} “{told}” says “{', '.join(words)}”: "
        "no result ever says that.",
        hint="Say that no warning sign is in the answers, and what to do when that changes.",
        obj=told,
        id="quizzes.E001",
    )
