"""What was done, with which material, with how many people."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models, transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from core.models import AudienceGroup, Community
from referral.choices import SpokenLanguage

from .. import facts, reach
from ..choices import (
    ActivityType,
    Age,
    Basis,
    Disability,
    Profession,
    ReachKind,
    Sex,
    Source,
    Status,
)
from ..forms import ActivityForm
from ..validators import problems_of_days, refuse_figures_unless_done, refuse_personal_data
from .materials import MaterialEdition
from .partners import Grant, Partner
from .verification import Verifiable


class ActivityQuerySet(models.QuerySet):
    """Activities with what a list of them needs."""

    def with_places(self):
        return self.select_related(
            "partner", "grant", "community__district", "community__border_post"
        )

    def with_people(self):
        """Each with ``people``: the sum of its reach rows, counted by the database."""
        counted = Reach.objects.filter(activity=models.OuterRef("pk")).order_by()
        summed = counted.values("activity").annotate(people=models.Sum("count"))
        return self.annotate(people=models.Subquery(summed.values("people")))

    def counted(self):
        """Without what counts in another partner's record of the same joint activity."""
        return self.filter(merged_into=None)

    def counted_by_partner(self):
        """Without what a partner entered twice: it counts in his own other record."""
        return self.exclude(merged_into__partner=models.F("partner"))

    def update(self, **values):
        """As ever; what coverage counts follows, and so does the moment of the last change."""
        values.setdefault("updated_at", timezone.now())
        touched = list(self.order_by().values_list("pk", flat=True))
        changed = super().update(**values)
        facts.refresh(touched)
        return changed

    update.alters_data = True

    def delete(self):
        """As ever; what coverage counts goes before."""
        with transaction.atomic():
            facts.forget(self.order_by().values_list("pk", flat=True))
            return super().delete()

    delete.alters_data = True
    delete.queryset_only = True

    def with_parts(self):
        """With the rows that an export prints."""
        return self.with_places().prefetch_related("uses__edition__material", "reach")


class Activity(Verifiable, ClusterableModel):
    """One activity of one partner in one community; nobody in it can be identified."""

    uuid = models.UUIDField(_("UUID"), default=uuid.uuid4, unique=True, editable=False)
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, related_name="activities", verbose_name=_("partner")
    )
    co_partners = models.ManyToManyField(
        Partner, blank=True, related_name="joint_activities", verbose_name=_("together with")
    )
    grant = models.ForeignKey(
        Grant,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="activities",
        verbose_name=_("grant"),
    )
    community = models.ForeignKey(
        Community, on_delete=models.PROTECT, related_name="activities", verbose_name=_("community")
    )
    type = models.CharField(_("type"), max_length=24, choices=ActivityType.choices)
    starts_on = models.DateField(_("first day"), default=timezone.localdate)
    ends_on = models.DateField(
        _("last day"), blank=True, help_text=_("Leave empty for an activity of one day.")
    )
    status = models.CharField(
        _("status"), max_length=12, choices=Status.choices, default=Status.DONE
    )
    audiences = models.ManyToManyField(
        AudienceGroup, blank=True, related_name="+", verbose_name=_("for whom")
    )
    targeted = models.PositiveIntegerField(_("people targeted"), null=True, blank=True)
    basis = models.CharField(
        _("basis of the figures"), max_length=12, choices=Basis.choices, default=Basis.HEAD_COUNT
    )
    reach_kind = models.CharField(
        _("reach"), max_length=12, choices=ReachKind.choices, default=ReachKind.DIRECT
    )
    facilitator_language = models.CharField(
        _("language spoken"), max_length=8, choices=SpokenLanguage.choices, blank=True
    )
    notes = models.TextField(
        _("notes"),
        blank=True,
        validators=[refuse_personal_data],
        help_text=_("No names, telephone numbers or other data of a person."),
    )
    on_behalf_of = models.CharField(
        _("on behalf of"),
        max_length=120,
        blank=True,
        validators=[refuse_personal_data],
        help_text=_("The school, club or office that reported, and its slip. No names."),
    )
    register_number = models.CharField(
        _("number of the register"),
        max_length=40,
        blank=True,
        help_text=_("The number on the paper register or head-count sheet, never a photograph."),
    )
    register_office = models.CharField(
        _("office that keeps the register"),
        max_length=120,
        blank=True,
        validators=[refuse_personal_data],
    )
    partner_reference = models.CharField(
        _("the partner's own record number"), max_length=64, blank=True
    )
    source = models.CharField(
        _("source"), max_length=8, choices=Source.choices, default=Source.WEB, editable=False
    )
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("entered by"),
    )
    edited_at = models.DateTimeField(_("edited"), default=timezone.now, editable=False)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    base_form_class = ActivityForm
    objects = ActivityQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on", "-pk"]
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        permissions = [("verify_activity", "Can verify activity")]
        indexes = [
            models.Index(fields=["community", "status", "starts_on"]),
            models.Index(fields=["partner", "status", "starts_on"]),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["partner", "partner_reference"],
                condition=~models.Q(partner_reference=""),
                name="one_activity_per_number_of_a_partner",
            )
        ]

    def __str__(self):
        return f"{self.get_type_display()} · {self.community} · {date_format(self.starts_on)}"

    def save(self, *args, **kwargs):
        """With its materials and people; what coverage counts follows once, not once a part."""
        self.ends_on = self.ends_on or self.starts_on
        with facts.together():
            super().save(*args, **kwargs)

    def clean_fields(self, exclude=None):
        self.ends_on = self.ends_on or self.starts_on
        super().clean_fields(exclude)

    def clean(self):
        super().clean()
        errors = problems_of_days(self)
        if self.grant_id and self.partner_id and not self._grant_is_the_partners():
            errors["grant"] = _("This grant is not one of this partner.")
        if errors:
            raise ValidationError(errors)

    def _grant_is_the_partners(self):
        return self.grant.partners.filter(pk=self.partner_id).exists()

    def edit_now(self):
        """Make this the newest version, whatever the clock of a phone said of the last one."""
        self.edited_at = max(timezone.now(), self.edited_at + timedelta(microseconds=1))

    @property
    def figures(self):
        """Women, men, girls, boys, unknown and their total."""
        return reach.figures(self.reach.all())


class MaterialUse(models.Model):
    """One edition used in an activity, and how many copies were given away."""

    activity = ParentalKey(Activity, on_delete=models.CASCADE, related_name="uses")
    edition = models.ForeignKey(
        MaterialEdition, on_delete=models.PROTECT, related_name="uses", verbose_name=_("edition")
    )
    copies = models.PositiveIntegerField(_("copies given away"), default=0)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("material used")
        verbose_name_plural = _("materials used")
        constraints = [
            models.UniqueConstraint(fields=["activity", "edition"], name="one_use_per_edition")
        ]

    def __str__(self):
        copies = ngettext("%(number)s copy", "%(number)s copies", self.copies)
        return f"{self.edition} · {copies % {'number': self.copies}}"

    def clean(self):
        super().clean()
        activity = getattr(self, "activity", None)
        if activity and self.copies:
            refuse_figures_unless_done(activity, "copies")
        if activity and self.edition_id:
            self.edition.refuse_use_on(activity.starts_on, activity.ends_on)


class Reach(models.Model):
    """How many people of one sex and age; optionally of one group, profession or disability."""

    activity = ParentalKey(Activity, on_delete=models.CASCADE, related_name="reach")
    sex = models.CharField(_("sex"), max_length=8, choices=Sex.choices)
    age = models.CharField(_("age"), max_length=8, choices=Age.choices)
    count = models.PositiveIntegerField(_("people"), validators=[MinValueValidator(1)])
    audience_group = models.ForeignKey(
        AudienceGroup,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("group"),
    )
    profession = models.CharField(
        _("profession (trainings)"), max_length=20, choices=Profession.choices, blank=True
    )
    disability = models.CharField(
        _("disability"), max_length=8, choices=Disability.choices, blank=True
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("people reached")
        verbose_name_plural = _("people reached")
        # Two rules for one: a database never takes two empty groups for the same.
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "sex", "age", "audience_group", "profession", "disability"],
                condition=models.Q(audience_group__isnull=False),
                name="one_count_per_sex_age_and_group",
            ),
            models.UniqueConstraint(
                fields=["activity", "sex", "age", "profession", "disability"],
                condition=models.Q(audience_group__isnull=True),
                name="one_count_per_sex_and_age",
            ),
        ]

    def __str__(self):
        return f"{self.get_sex_display()}, {self.get_age_display()}: {self.count}"

    def clean(self):
        super().clean()
        if activity := getattr(self, "activity", None):
            refuse_figures_unless_done(activity, "count")
