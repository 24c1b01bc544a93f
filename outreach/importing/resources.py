"""One row of a file becomes one activity: the rules, as a Resource of django-import-export."""

import uuid

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from import_export import fields, resources, widgets
from import_export.results import RowResult

from .. import reach
from ..choices import Source
from ..field.records import DETAILED, MERGED
from ..models import Activity, MaterialUse, Reach
from ..validators import refuse_figures_unless_done
from . import cells, content, uses, writing
from .known import key_of
from .lists import CHOICES, Lists

TEXTS = ("notes", "on_behalf_of", "register_number", "register_office", "partner_reference")
COLUMNS = {
    "uuid": "record_uuid",
    "partner": "partner_acronym",
    "community": "community_name",
    "grant": "funder",
    "type": "activity_type",
    "starts_on": "start_date",
    "ends_on": "end_date",
    "edition": "material_code",
    "copies": "copies_distributed",
    "count": "reached_women",
}
"""{field of a record: the column that says it}, where the names differ."""
FIGURES = {name: f"reached_{name}" for name in reach.QUICK}
STORED = ("partner", "community", "grant", "entered_by", "verified_by", "merged_into")
"""What a record points to comes from the lists, or is there already: no row asks for it again."""


SINCE = gettext_lazy(
    "A record of this number came in since the file was tried out. Give the file again."
)


def is_stored(activity):
    """Was this record there before the file?"""
    return activity.said_before is not None


def _is_changed(activity):
    return content.of(activity) != activity.said_before


class Cell(widgets.Widget):
    """A cell read by a function that raises ValueError with the reason."""

    def __init__(self, read):
        super().__init__()
        self.read = read

    def clean(self, value, row=None, **kwargs):
        return self.read(value)


class Row(RowResult):
    """What the engine says of a row, without the name of its record: nobody reads it."""

    def add_instance_info(self, instance):
        pass


def _field(attribute, read=cells.text, column=""):
    return fields.Field(attribute, column or COLUMNS.get(attribute, attribute), Cell(read))


class ActivityResource(resources.ModelResource):
    """Activities of the partners that ``user`` records for.

    A row is {our column: cell}; an empty cell leaves what a stored record says. ``known`` says
    which records the rows of this batch name, ``announced`` the UUIDs of those that the trial
    called new. The engine collects what is to be written, and has it written when all rows are
    read; a trial collects nothing.
    """

    starts_on = _field("starts_on", cells.day)
    ends_on = _field("ends_on", cells.day)
    targeted = _field("targeted", cells.number)
    notes, on_behalf_of = _field("notes"), _field("on_behalf_of")
    register_number, register_office = _field("register_number"), _field("register_office")
    partner_reference = _field("partner_reference")
    partner = fields.Field("partner", "partner_acronym")

    class Meta:
        model = Activity
        fields = ("partner", "starts_on", "ends_on", "targeted", *TEXTS)
        import_order = fields
        import_id_fields = ()
        use_transactions = False
        use_bulk = True
        batch_size = None
        skip_diff = True
        store_instance = True

    def __init__(self, user, is_trial):
        super().__init__()
        self.user = user
        self.is_trial = is_trial
        self.lists = Lists(user)
        self.known = None
        self.announced = frozenset()
        self.fields["partner"].widget = Cell(self.lists.partner)

    # --- which record ------------------------------------------------------------------
    def get_or_init_instance(self, instance_loader, row):
        """(the record that the row names, False), or (a new one, True)."""
        found = self.known.find(row)
        if found is None:
            return self._new(row), True
        found.refusal = self._refusal(found, row)
        return found, False

    def _refusal(self, found, row):
        """Why this row may not change the record; None when it may."""
        if found.merged_into_id:
            return MERGED
        return SINCE if key_of(row) in self.announced else None

    def _new(self, row):
        key = uuid.UUID(key_of(row)) if key_of(row) else uuid.uuid4()
        return Activity(uuid=key, source=Source.IMPORT, entered_by=self.user, starts_on=None)

    def after_init_instance(self, instance, new, row, **kwargs):
        instance.said_before = None if new else content.of(instance)

    # --- what it says ------------------------------------------------------------------
    def import_instance(self, instance, row, **kwargs):
        errors = {}
        is_one_day = instance.starts_on == instance.ends_on
        parts = (super().import_instance, self._choices, self._place, self._grant)
        for part in (*parts, self._materials, self._people):
            try:
                part(instance, row)
            except ValidationError as refused:
                errors = refused.update_error_dict(errors)
        if is_one_day and not cells.text(row.get(COLUMNS["ends_on"])):
            instance.ends_on = instance.starts_on
        instance.ends_on = instance.ends_on or instance.starts_on
        if errors:
            raise ValidationError(errors)

    def import_field(self, field, instance, row, is_m2m=False, **kwargs):
        if not is_stored(instance) or cells.text(row.get(field.column_name)):
            super().import_field(field, instance, row, is_m2m, **kwargs)

    def _choices(self, activity, row):
        errors = {}
        for name in CHOICES:
            column = COLUMNS.get(name, name)
            if column not in row:
                continue
            try:
                value = self.lists.choice(name, row[column])
            except ValueError as refused:
                errors[name] = ValidationError(str(refused))
                continue
            if value or (name == "type" and not is_stored(activity)):
                setattr(activity, name, value)
        if errors:
            raise ValidationError(errors)

    def _place(self, activity, row):
        names = ("community_name", "district_name", "border_post", "community")
        with _as_error_of("community"):
            name, district, post, key = (cells.text(row.get(column)) for column in names)
            district = cells.text(row.get("district_code")) or district
            if name or key:
                activity.community = self.lists.place(name, district, post, key)

    def _grant(self, activity, row):
        if "funder" not in row or activity.partner_id is None:
            return
        with _as_error_of("grant"):
            funder = cells.text(row["funder"])
            if not funder and is_stored(activity):
                return
            if activity.grant is None or activity.grant.funder.casefold() != funder.casefold():
                activity.grant = self.lists.grant(activity.partner, funder)

    def _materials(self, activity, row):
        if not {"material_code", "editions", "edition_1"} & row.keys():
            return
        with _as_error_of("edition"):
            editions = uses.editions(row, self.lists)
        if not editions and is_stored(activity):
            if not cells.text(row.get("copies_distributed")):
                return
            editions = [use.edition for use in activity.uses.all()]
        stored = {use.edition_id: use.copies for use in activity.uses.all()}
        with _as_error_of("copies"):
            copies = uses.copies(row, [one.pk for one in editions], stored)
        used = [
            MaterialUse(activity=activity, edition=one, copies=given)
            for one, given in zip(editions, copies, strict=True)
        ]
        if activity.starts_on:
            for use in used:
                use.clean()
        activity.uses.set(used)

    def _people(self, activity, row):
        if not set(FIGURES.values()) & row.keys():
            return
        stored, figures, errors = activity.figures, {}, {}
        for name, column in FIGURES.items():
            try:
                said = cells.number(row.get(column))
                figures[name] = stored[name] if said is None else said
            except ValueError as refused:
                errors[column] = ValidationError(str(refused))
        if errors:
            raise ValidationError(errors)
        if all(stored[name] == count for name, count in figures.items()):
            return
        if not all(reach.is_quick(one) for one in activity.reach.all()):
            raise ValidationError({"count": DETAILED})
        activity.reach.set(
            Reach(sex=reach.QUICK[name][0], age=reach.QUICK[name][1], count=count)
            for name, count in figures.items()
            if count
        )

    def validate_instance(self, instance, import_validation_errors=None, validate_unique=True):
        errors = dict(import_validation_errors or {})
        if is_stored(instance) and instance.refusal and _is_changed(instance):
            errors["uuid"] = ValidationError(instance.refusal)
        if instance.figures["total"]:
            try:
                refuse_figures_unless_done(instance, "status")
            except ValidationError as refused:
                errors = refused.update_error_dict(errors)
        if self.known.is_number_taken(instance):
            errors["partner_reference"] = ValidationError(
                _("Another record of this partner has this number.")
            )
        stored = {name for name in STORED if getattr(instance, f"{name}_id")}
        try:
            # Both numbers of a record are looked up for the whole batch.
            instance.full_clean({"uuid", *stored, *errors}, validate_unique=False)
        except ValidationError as refused:
            errors = refused.update_error_dict(errors)
        if errors:
            raise ValidationError(errors)

    # --- what becomes of it ------------------------------------------------------------
    def skip_row(self, instance, original, row, import_validation_errors=None):
        if import_validation_errors or not is_stored(instance):
            return False
        return not _is_changed(instance)

    def get_row_result_class(self):
        return Row

    def before_import(self, *args, **kwargs):
        """What was collected for a batch that failed is forgotten."""
        self.create_instances, self.update_instances = [], []

    def save_instance(self, instance, is_create, row, **kwargs):
        if not self.is_trial:
            self.known.give_number(instance)
            super().save_instance(instance, is_create, row, **kwargs)

    def bulk_create(self, *args, **kwargs):
        writing.add(self.create_instances, self.user)

    def bulk_update(self, *args, **kwargs):
        writing.change(self.update_instances, self.user)

    def after_import(self, *args, **kwargs):
        """The engine would set the counter of keys, which somebody else may be using just now."""


class _as_error_of:
    """Turn a ValueError into the ValidationError of one field."""

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if isinstance(error, ValueError):
            raise ValidationError({self.name: str(error)}) from None
