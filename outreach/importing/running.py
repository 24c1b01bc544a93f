"""Works through a file batch by batch: tries it out, or imports it. Each batch is whole or not.

Rows and the position of the batch are written in one transaction, so that a job that was killed
goes on where it was.
"""

from contextlib import suppress
from itertools import islice

from django.db import IntegrityError, transaction
from django.utils import timezone
from import_export.results import RowResult
from tablib import Dataset

from core.incoming import UnreadableFile

from .. import facts
from ..choices import Status
from ..models.attempts import TakenOverError
from ..models.imports import ImportBatch, ImportRow, ImportState, RowOutcome
from ..rows_in_bulk import unhurried
from . import changes, looks, reading, undoing
from .known import Known
from .problems import of_formulas, of_result
from .resources import ActivityResource
from .twice import Named

SIZE = 200
"""Rows in one transaction."""

WRITES = {RowOutcome.NEW, RowOutcome.CHANGED, RowOutcome.ALIKE}
ANNOUNCED = {RowOutcome.NEW, RowOutcome.ALIKE}
"""What somebody confirmed as a record that is not there yet."""
OUTCOMES = {
    RowResult.IMPORT_TYPE_NEW: RowOutcome.NEW,
    RowResult.IMPORT_TYPE_UPDATE: RowOutcome.CHANGED,
    RowResult.IMPORT_TYPE_SKIP: RowOutcome.UNCHANGED,
}


def run(pk, attempt):
    """Do what waits of this file; nothing when another attempt has taken over."""
    batch = ImportBatch.objects.select_related("given_by").get(pk=pk)
    if batch.attempt != attempt or not batch.is_under_way:
        return
    with suppress(TakenOverError):
        try:
            WORK[batch.state](batch)
        except UnreadableFile as refused:
            batch.settle(state=ImportState.UNREADABLE, message=str(refused))


class _Pass:
    """One pass over the rows of a file."""

    def __init__(self, batch, is_trial):
        self.batch = batch
        self.is_trial = is_trial
        self.resource = ActivityResource(batch.given_by, is_trial)

    def batches(self, after=0):
        """Yield [(number, {our column: cell})], SIZE rows at a time, of the rows ``after``."""
        rows = reading.read(bytes(self.batch.contents)).rows
        rows = ((number, self._named(cells)) for number, cells in rows if number > after)
        while some := list(islice(rows, SIZE)):
            yield some

    def _named(self, cells):
        """{our column: cell} of the columns that were found or chosen."""
        return {
            column: cells[position] if position < len(cells) else ""
            for column, position in self.batch.columns.items()
        }

    def results(self, numbered):
        """[(number, row, RowResult, problems)] of each row, in their order."""
        places = self.batch.columns
        formulas = {number: of_formulas(row, places, number) for number, row in numbered}
        results = self._read([row for number, row in numbered if not formulas[number]])
        found = []
        for number, row in numbered:
            if formulas[number]:
                found.append((number, row, None, formulas[number]))
            else:
                result = next(results)
                found.append((number, row, result, of_result(result, places, number)))
        return found

    def _read(self, rows):
        """An iterator over the RowResult of each row; what is no trial is written by then."""
        if not rows:
            return iter(())
        self.resource.known = Known(rows, self.batch.given_by, hold=not self.is_trial)
        data = Dataset(*(list(row.values()) for row in rows), headers=list(rows[0]))
        return iter(self.resource.import_data(data).rows)


# --- trying out ------------------------------------------------------------------------
class _Trial(_Pass):
    """Says what each row would do.

    Taken up again it looks at the first rows once more: later ones are compared with them.
    """

    def __init__(self, batch):
        super().__init__(batch, is_trial=True)
        self.seen = looks.Seen(batch.given_by)
        self.named = Named()

    def go(self):
        for numbered in self.batches():
            found = self._outcomes(self.results(numbered))
            found = [one for one in found if one.number > self.batch.position]
            done = max(numbered[-1][0], self.batch.position)
            with transaction.atomic():
                ImportRow.objects.bulk_create(found)
                self.batch.settle(position=done, rows_in_all=self.batch.rows_in_all + len(found))
        self.batch.settle(state=ImportState.CHECKED, position=0)

    def _outcomes(self, results):
        self.seen.look_near([it.instance for *_row, it, why in results if not why and _is_new(it)])
        return [self._outcome(*one) for one in results]

    def _outcome(self, number, row, result, problems):
        outcome = ImportRow(batch=self.batch, number=number, problems=problems)
        if not problems:
            record = result.instance.uuid
            outcome.problems = self.named.problems(number, row, record, self.batch.columns)
        if outcome.problems:
            outcome.outcome = RowOutcome.REFUSED
            return outcome
        self.named.remember(number, row, record)
        outcome.record, outcome.outcome = record, OUTCOMES[result.import_type]
        if outcome.outcome == RowOutcome.CHANGED:
            outcome.problems = [["", changes.in_words(result.instance, self.batch.given_by)]]
        if _is_new(result) and result.instance.status != Status.CANCELLED:
            alike = self.seen.like(result.instance)
            if alike:
                outcome.outcome, outcome.problems = RowOutcome.ALIKE, [["", alike]]
        return outcome


def _is_new(result):
    return result.import_type == RowResult.IMPORT_TYPE_NEW


# --- importing -------------------------------------------------------------------------
class _Import(_Pass):
    """Writes the rows that somebody confirmed."""

    def __init__(self, batch):
        super().__init__(batch, is_trial=False)

    def go(self):
        for numbered in unhurried(self.batches(after=self.batch.position)):
            try:
                self._write(numbered)
            except IntegrityError:
                # Somebody wrote the same at this moment: now it is seen, and its row refused.
                self._write(numbered)
        # A refused row can hold data of a person: the file is kept no longer than needed.
        now = timezone.now()
        self.batch.settle(state=ImportState.DONE, finished_at=now, position=0, contents=b"")

    def _write(self, numbered):
        with transaction.atomic(), facts.together():
            known = {one.number: one for one in self.batch.rows.filter(number__in=dict(numbered))}
            wanted = [
                (number, row | {"record_uuid": str(known[number].record)})
                for number, row in numbered
                if self._is_wanted(known[number])
            ]
            self.resource.announced = {
                str(one.record) for one in known.values() if one.outcome in ANNOUNCED
            }
            for number, _row, result, problems in self.results(wanted):
                _note(known[number], result, problems)
            ImportRow.objects.bulk_create(
                [known[number] for number, _row in wanted],
                update_conflicts=True,
                unique_fields=["pk"],
                update_fields=["outcome", "problems", "record", "said_before", "written_at"],
            )
            self.batch.settle(position=numbered[-1][0])

    def _is_wanted(self, one):
        if one.outcome == RowOutcome.ALIKE:
            return self.batch.with_alike
        return one.outcome in WRITES


def _note(one, result, problems):
    """Say in an ImportRow what became of it, which may differ from what the trial said."""
    if problems:
        one.outcome, one.problems = RowOutcome.REFUSED, problems
        return
    if not _is_new(result):
        one.record, one.outcome = result.instance.uuid, OUTCOMES[result.import_type]
    if result.import_type != RowResult.IMPORT_TYPE_SKIP:
        one.said_before = result.instance.said_before
        one.written_at = result.instance.edited_at


WORK = {
    ImportState.CHECKING: lambda batch: _Trial(batch).go(),
    ImportState.IMPORTING: lambda batch: _Import(batch).go(),
    ImportState.UNDOING: undoing.undo,
}
