"""One row of a file becomes one activity: the rules, as a Resource of django-import-export."""

import uuid

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from import_export import fields, resources, widgets
from import_export.results import RowResult

from .. import reach
from ..choices import Source
from ..field.records import DETAILED, MERGED
from ..models import Activity, MaterialUse, Reach
from ..validators import refuse_figures_unless_done
from . import cells, content, writing
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

    A row is {our column: cell}. ``known`` says which records the rows of this batch name. The
    engine collects what is to be written, and has it written when all rows are read; a trial
    collects nothing.
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
        self.fields["partner"].widget = Cell(self.lists.partner)

    # --- which record ------------------------------------------------------------------
    def get_or_init_instance(self, instance_loader, row):
        """(the record that the row names, False), or (a new one, True)."""
        found = self.known.find(row)
        if found is None:
            return self._new(row), True
        if found.merged_into_id:
            raise ValidationError({"uuid": MERGED})
        return found, False

    def _new(self, row):
        key = uuid.UUID(key_of(row)) if key_of(row) else uuid.uuid4()
        return Activity(uuid=key, source=Source.IMPORT, entered_by=self.user, starts_on=None)

    def after_init_instance(self, instance, new, row, **kwargs):
        instance.said_before = None if new else content.of(instance)

    # --- what it says ------------------------------------------------------------------
    def import_instance(self, instance, row, **kwargs):
        errors = {}
        parts = (super().import_instance, self._choices, self._place, self._grant)
        for part in (*parts, self._materials, self._people):
            try:
                part(instance, row)
            except ValidationError as refused:
                errors = refused.update_error_dict(errors)
        instance.ends_on = instance.ends_on or instance.starts_on
        if errors:
            raise ValidationError(errors)

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
            if value or name == "type":
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
            if activity.grant is None or activity.grant.funder.casefold() != funder.casefold():
                activity.grant = self.lists.grant(activity.partner, funder)

    def _materials(self, activity, row):
        if not {"material_code", "editions", "edition_1"} & row.keys():
            return
        with _as_error_of("edition"):
            editions = self._editions(row)
        stored = {use.edition_id: use.copies for use in activity.uses.all()}
        with _as_error_of("copies"):
            copies = _copies(row, [one.pk for one in editions], stored)
        uses = [
            MaterialUse(activity=activity, edition=one, copies=given)
            for one, given in zip(editions, copies, strict=True)
        ]
        if activity.starts_on:
            for use in uses:
                use.clean()
        activity.uses.set(uses)

    def _editions(self, row):
        """The editions of a row: codes, labels and languages beside each other, or keys."""
        keys = cells.text(row.get("editions")).split()
        keys += [key for n in (1, 2, 3) if (key := cells.text(row.get(f"edition_{n}")))]
        if keys:
            found = [self.lists.edition_of_key(key) for key in keys]
        else:
            names = ("material_code", "material_edition", "material_language")
            codes, labels, languages = (cells.several(row.get(name)) for name in names)
            if not len(codes) == len(labels) == len(languages):
                raise ValueError(
                    _("Write code, edition and language of each material, joined by “; ”.")
                )
            said = zip(codes, labels, languages, strict=True)
            found = [self.lists.edition(*parts) for parts in said]
        if len(found) != len({one.pk for one in found}):
            raise ValueError(_("Name each material once, with all its copies."))
        return found

    def _people(self, activity, row):
        if not set(FIGURES.values()) & row.keys():
            return
        figures, errors = {}, {}
        for name, column in FIGURES.items():
            try:
                figures[name] = cells.number(row.get(column)) or 0
            except ValueError as refused:
                errors[column] = ValidationError(str(refused))
        if errors:
            raise ValidationError(errors)
        stored = activity.figures
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
        if import_validation_errors or instance.said_before is None:
            return False
        return content.of(instance) == instance.said_before

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


def _copies(row, editions, stored):
    """Copies of each edition: a number each, joined by "; "; or one number for one edition."""
    by_key = [cells.number(row.get(f"copies_{n}")) for n in (1, 2, 3) if row.get(f"edition_{n}")]
    if by_key:
        return [number or 0 for number in by_key]
    said = [cells.number(part) or 0 for part in cells.several(row.get("copies_distributed"))]
    if len(said) == len(editions):
        return said
    if not said:
        return [stored.get(pk, 0) for pk in editions]
    if set(editions) == stored.keys() and said == [sum(stored.values())]:
        return [stored[pk] for pk in editions]
    if said == [0]:
        return [0 for _pk in editions]
    raise ValueError(_("Write the copies of each material, joined by “; ”: 10; 20."))
