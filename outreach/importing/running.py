"""Works through a file batch by batch: tries it out, or imports it. Each batch is whole or not.

Rows and the position of the batch are written in one transaction, so that a job that was killed
goes on where it was.
"""

from itertools import islice

from django.db import transaction
from django.utils import timezone
from import_export.results import RowResult
from tablib import Dataset

from core.incoming import UnreadableFile

from .. import facts
from ..choices import Status
from ..models.imports import ImportBatch, ImportRow, ImportState, RowOutcome
from . import looks, reading
from .known import Known
from .problems import of_formulas, of_result
from .resources import ActivityResource
from .twice import Named

SIZE = 200
"""Rows in one transaction."""

WRITES = {RowOutcome.NEW, RowOutcome.CHANGED, RowOutcome.ALIKE}


def run(pk, attempt):
    """Do what waits of this file; nothing when another attempt has taken over."""
    batch = ImportBatch.objects.select_related("given_by").get(pk=pk)
    if batch.attempt != attempt or not batch.is_under_way:
        return
    try:
        _Run(batch).go()
    except UnreadableFile as refused:
        _settle(batch, state=ImportState.UNREADABLE, message=str(refused))


def _settle(batch, **values):
    """Write how far the file is; False when a later attempt has taken over."""
    own = batch.this_attempt
    for name, value in values.items():
        setattr(batch, name, value)
    return bool(own.update(touched_at=timezone.now(), **values))


class _Run:
    """One pass over the rows of a file."""

    def __init__(self, batch):
        self.batch = batch
        self.is_trial = batch.state == ImportState.CHECKING
        self.resource = ActivityResource(batch.given_by)
        self.seen = looks.Seen(batch.given_by)
        self.named = Named()

    def go(self):
        rows = reading.read(bytes(self.batch.contents)).rows
        rows = self._waiting(rows)
        while some := list(islice(rows, SIZE)):
            with transaction.atomic(), facts.together():
                work = self._try if self.is_trial else self._import
                work([(number, self._named(cells)) for number, cells in some])
                done = self.batch.rows_in_all + (len(some) if self.is_trial else 0)
                if not _settle(self.batch, position=some[-1][0], rows_in_all=done):
                    transaction.set_rollback(True)
                    return
        if self.is_trial:
            _settle(self.batch, state=ImportState.CHECKED, position=0)
        else:
            # A refused row can hold data of a person: the file is kept no longer than needed.
            _settle(self.batch, state=ImportState.DONE, finished_at=timezone.now(), contents=b"")

    def _waiting(self, rows):
        """The rows after the position; a trial remembers what those before it name."""
        done = self.batch.rows.filter(number__lte=self.batch.position) if self.is_trial else ()
        good = {one.number for one in done if one.outcome != RowOutcome.REFUSED}
        for number, cells in rows:
            if number in good:
                self.named.remember(number, self._named(cells))
            if number > self.batch.position:
                yield number, cells

    def _named(self, cells):
        """{our column: cell} of the columns that were found or chosen."""
        return {
            column: cells[position] if position < len(cells) else ""
            for column, position in self.batch.columns.items()
        }

    # --- trying out --------------------------------------------------------------------
    def _try(self, numbered):
        found = [self._outcome(*one) for one in self._results(numbered, dry_run=True)]
        ImportRow.objects.filter(batch=self.batch, number__in=[n for n, _row in numbered]).delete()
        ImportRow.objects.bulk_create(found)

    def _outcome(self, number, row, result, problems):
        problems = problems or self.named.problems(number, row, self.batch.columns)
        outcome = ImportRow(batch=self.batch, number=number, problems=problems)
        if problems:
            outcome.outcome = RowOutcome.REFUSED
            return outcome
        self.named.remember(number, row)
        activity = result.instance
        outcome.record = activity.uuid
        outcome.outcome = OUTCOMES[result.import_type]
        if outcome.outcome == RowOutcome.NEW and activity.status != Status.CANCELLED:
            alike = self.seen.like(activity)
            if alike:
                outcome.outcome, outcome.problems = RowOutcome.ALIKE, [["", alike]]
        return outcome

    def _results(self, numbered, dry_run):
        """Yield (number, row, RowResult, problems) of each row, in their order."""
        places = self.batch.columns
        formulas = {number: of_formulas(row, places, number) for number, row in numbered}
        plain = [(number, row) for number, row in numbered if not formulas[number]]
        self.resource.known = Known([row for _number, row in plain], self.batch.given_by)
        data = Dataset(headers=list(plain[0][1]) if plain else [])
        for _number, row in plain:
            data.append(list(row.values()))
        results = iter(self.resource.import_data(data, dry_run=dry_run).rows) if plain else iter(())
        if dry_run:
            self.seen.look_near([row for _number, row in plain])
        for number, row in numbered:
            if formulas[number]:
                yield number, row, None, formulas[number]
            else:
                result = next(results)
                yield number, row, result, of_result(result, places, number)

    # --- importing ---------------------------------------------------------------------
    def _import(self, numbered):
        numbers = [number for number, _row in numbered]
        known = {one.number: one for one in self.batch.rows.filter(number__in=numbers)}
        wanted = [(number, row) for number, row in numbered if self._is_wanted(known[number])]
        for number, row in wanted:
            row["record_uuid"] = str(known[number].record)
        for number, _row, result, problems in self._results(wanted, dry_run=False):
            one = known[number]
            if problems:
                one.outcome, one.problems = RowOutcome.REFUSED, problems
            elif result.import_type != RowResult.IMPORT_TYPE_SKIP:
                one.before = result.instance.said_before
                one.written_at = result.instance.edited_at
        fields = ["outcome", "problems", "before", "written_at"]
        ImportRow.objects.bulk_update([known[number] for number, _row in wanted], fields)

    def _is_wanted(self, one):
        if one.outcome == RowOutcome.ALIKE:
            return self.batch.with_alike
        return one.outcome in WRITES


OUTCOMES = {
    RowResult.IMPORT_TYPE_NEW: RowOutcome.NEW,
    RowResult.IMPORT_TYPE_UPDATE: RowOutcome.CHANGED,
    RowResult.IMPORT_TYPE_SKIP: RowOutcome.UNCHANGED,
}
