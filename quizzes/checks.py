"""System check: no published result of a risk check says that the reader is safe.

The form refuses it too; this finds what came in by another door. It reads the database, so it
runs with `manage.py check --database default` and `migrate`.
"""

from django.core.checks import Error, Tags, register
from django.db import DatabaseError, connections

from . import scoring


@register(Tags.database)
def check_wording(app_configs, databases=None, **kwargs):
    """An error for each claim of safety in the lowest result of a risk check."""
    from .models import ResultBand

    errors = []
    for alias in databases or ():
        for band in _lowest_results(alias, ResultBand):
            errors += [_error(band, name, words) for name, words in band.claims_of_safety().items()]
    return errors


def _lowest_results(alias, model):
    """The bands to read; none while the migrations that this check precedes are still to run."""
    if model._meta.db_table not in connections[alias].introspection.table_names():
        return []
    try:
        return list(model.objects.using(alias).filter(outcome=scoring.NONE))
    except DatabaseError:
        return []


def _error(band, name, words):
    return Error(
        f"{name} of the result “{band}” says “{', '.join(words)}”: no result ever says that.",
        hint="Say that no warning sign is in the answers, and what to do when that changes.",
        obj=band,
        id="quizzes.E001",
    )
