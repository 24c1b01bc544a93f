"""Contact points, each with the date until which its check holds."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core import languages
from core.choices import Country
from core.localized import text
from core.models import District, GuardedObject, StableBareFields

from .. import phones
from ..choices import CheckState, ContactKind, SpokenLanguage
from ..forms import ContactPointForm

DUE_WITHIN = timedelta(days=30)
NAME = f"name_{languages.DEFAULT}"


def check_phone(value):
    """Refuse what nobody could dial."""
    if not phones.is_well_formed(value):
        raise ValidationError(
            _(
                "Write an international number as +266 and 8 digits or +27 and 9 digits; "
                "a short or free number as it is dialled in its country."
            )
        )


class ContactPointQuerySet(models.QuerySet):
    """Contact points by the state of their check."""

    def current(self, with_demonstration=False):
        """What the public may see today; demonstration entries only while the ribbon says so."""
        today = timezone.localdate()
        checked = Q(demonstration=False, verified_on__lte=today, verify_by__gte=today)
        if not with_demonstration:
            return self.filter(checked)
        running = Q(verify_by__isnull=True) | Q(verify_by__gte=today)
        return self.filter(checked | Q(running, demonstration=True))

    def in_state(self, state):
        """Those in one state of check; a contact that is due soon is still current to readers."""
        today = timezone.localdate()
        never = Q(verified_on__isnull=True) | Q(verify_by__isnull=True)
        soon = today + DUE_WITHIN
        conditions = {
            CheckState.NEVER: never,
            CheckState.EXPIRED: ~never & Q(verify_by__lt=today),
            CheckState.DUE: ~never & Q(verify_by__gte=today, verify_by__lte=soon),
            CheckState.CURRENT: ~never & Q(verify_by__gt=soon),
        }
        return self.filter(conditions[state])

    def to_check(self):
        """What somebody must telephone: never checked, expired, or due soon."""
        soon = timezone.localdate() + DUE_WITHIN
        return self.filter(
            Q(verified_on__isnull=True) | Q(verify_by__isnull=True) | Q(verify_by__lte=soon),
            demonstration=False,
        )


class ContactPoint(GuardedObject, StableBareFields, models.Model):
    """Somebody who helps. A shelter is never located: there is no address here."""

    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=20, choices=ContactKind.choices)
    country = models.CharField(_("country"), max_length=2, choices=Country.choices)
    district = models.ForeignKey(
        District,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="contact_points",
        verbose_name=_("district"),
        help_text=_("Empty when it serves the whole country."),
    )
    is_police = models.BooleanField(
        _("answered by the police"),
        default=False,
        help_text=_("The police are never shown as the only help."),
    )
    phone = models.CharField(
        _("telephone"),
        max_length=24,
        blank=True,
        validators=[check_phone],
        help_text=_("Never a number that nobody has called. Empty for a demonstration entry."),
    )
    free_call = models.BooleanField(_("the call is free"), default=False)
    reachable_from = models.JSONField(_("can be called from"), default=list)
    languages = models.JSONField(_("languages spoken"), default=list, blank=True)
    hours = models.CharField(_("hours"), max_length=200, blank=True)
    note = models.TextField(_("note"), blank=True)
    verified_on = models.DateField(_("checked on"), null=True, blank=True)
    verify_by = models.DateField(
        _("check again by"),
        null=True,
        blank=True,
        help_text=_("After this day the contact leaves the public pages by itself."),
    )
    source = models.TextField(_("source"), blank=True, help_text=_("Not shown to readers."))
    demonstration = models.BooleanField(
        _("demonstration entry"),
        default=False,
        help_text=_("Shown as 0000 0000, and only while the site shows its ribbon."),
    )

    safety_critical_texts = ("hours", "note")

    base_form_class = ContactPointForm
    objects = ContactPointQuerySet.as_manager()

    class Meta:
        # Whole country first: SQLite and PostgreSQL disagree about where nothing is sorted.
        ordering = [
            "country",
            F("district__code").asc(nulls_first=True),
            "is_police",
            NAME,
            "pk",
        ]
        verbose_name = _("contact point")
        verbose_name_plural = _("contact points")

    def __str__(self):
        return text(self, "name")

    def save(self, *args, **kwargs):
        self.is_police = self.is_police or self.kind == ContactKind.POLICE
        super().save(*args, **kwargs)

    def clean(self):
        super().clean()
        errors = self._phone_errors() | self._date_errors()
        if not text(self, "name"):
            errors[NAME] = _("A contact point needs a name in at least one language.")
        if self.district_id and self.country != Country.LESOTHO:
            errors["district"] = _("Only a contact point in Lesotho has a district.")
        if errors:
            raise ValidationError(errors)

    def _phone_errors(self):
        if self.demonstration and self.phone:
            return {"phone": _("A demonstration entry has no number.")}
        if self.verified_on and not self.phone and not self.demonstration:
            return {"phone": _("A checked contact point has a number.")}
        return {}

    def _date_errors(self):
        if self.verified_on and self.verified_on > timezone.localdate():
            return {"verified_on": _("This day is in the future.")}
        if bool(self.verified_on) != bool(self.verify_by):
            return {"verify_by": _("Give both: the day of the check and the day of the next one.")}
        if self.verified_on and self.verify_by <= self.verified_on:
            return {"verify_by": _("The next check comes after the last one.")}
        return {}

    @property
    def district_code(self):
        return self.district.code if self.district_id else ""

    @property
    def works_from_south_africa(self):
        return Country.SOUTH_AFRICA in self.reachable_from

    @property
    def dial(self):
        """What a telephone dials; '' for a demonstration entry, which nobody can call."""
        return "" if self.demonstration else phones.dial(self.phone)

    @property
    def printed_phone(self):
        return phones.DEMONSTRATION if self.demonstration else self.phone

    @property
    def language_names(self):
        known = dict(SpokenLanguage.choices)
        return [known[code] for code in self.languages if code in known]

    @property
    def check_state(self):
        """How far the check holds today: a CheckState."""
        today = timezone.localdate()
        if not (self.verified_on and self.verify_by):
            return CheckState.NEVER
        if self.verify_by < today:
            return CheckState.EXPIRED
        return CheckState.DUE if self.verify_by <= today + DUE_WITHIN else CheckState.CURRENT

    @property
    def check_state_label(self):
        return self.check_state.label
