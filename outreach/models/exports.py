"""How records leave for other systems: keys of the API, and what is called what in DHIS2."""

import hashlib
import secrets

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.localized import text
from core.models import District

from ..choices import Basis, ReachKind
from ..validators import refuse_personal_data
from .partners import Partner

is_uid = RegexValidator(
    r"\A[A-Za-z][A-Za-z0-9]{10}\Z", _("A UID of DHIS2 has 11 letters and digits, a letter first.")
)


def fingerprint(key):
    """What is kept of a key. It is 256 bits of chance: no salt and no slow hash make it safer."""
    return hashlib.sha256(key.encode()).hexdigest()


class ApiKey(models.Model):
    """Lets a partner's own system read that partner's activities, and nothing else."""

    partner = models.ForeignKey(
        Partner, on_delete=models.CASCADE, related_name="api_keys", verbose_name=_("partner")
    )
    name = models.CharField(
        _("name"),
        max_length=80,
        validators=[refuse_personal_data],
        help_text=_("Which system uses it. No names of people."),
    )
    hashed = models.CharField(max_length=64, unique=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("made by"),
    )
    created_at = models.DateTimeField(_("made"), auto_now_add=True)
    last_used_on = models.DateField(_("last used on"), null=True, editable=False)
    revoked = models.BooleanField(_("revoked"), default=False)

    class Meta:
        ordering = ["partner__acronym", "name", "pk"]
        verbose_name = _("key of the API")
        verbose_name_plural = _("keys of the API")

    def __str__(self):
        return f"{self.partner.acronym} · {self.name}"

    def renew(self):
        """Give it a new secret and return that; it is not kept, and can never be shown again."""
        key = secrets.token_urlsafe(32)
        self.hashed = fingerprint(key)
        return key


class DhisMeasure(models.TextChoices):
    """What is counted for one data element."""

    ACTIVITIES = "activities", _("activities")
    COPIES = "copies", _("copies given away")
    WOMEN = "women", _("women")
    MEN = "men", _("men")
    GIRLS = "girls", _("girls")
    BOYS = "boys", _("boys")
    UNKNOWN = "unknown", _("people of unknown sex or age")


OF_PEOPLE = frozenset(set(DhisMeasure) - {DhisMeasure.ACTIVITIES, DhisMeasure.COPIES})


class DhisMapping(models.Model):
    """Which figure of ours is which data element; people of one reach and one basis only."""

    measure = models.CharField(_("figure"), max_length=12, choices=DhisMeasure.choices)
    reach_kind = models.CharField(_("reach"), max_length=12, choices=ReachKind.choices, blank=True)
    basis = models.CharField(
        _("basis of the figures"), max_length=12, choices=Basis.choices, blank=True
    )
    data_element = models.CharField(_("data element"), max_length=11, validators=[is_uid])
    category_option_combo = models.CharField(
        _("category option combination"), max_length=11, blank=True, validators=[is_uid]
    )
    attribute_option_combo = models.CharField(
        _("attribute option combination"), max_length=11, blank=True, validators=[is_uid]
    )

    class Meta:
        ordering = ["measure", "reach_kind", "basis", "pk"]
        verbose_name = _("data element of DHIS2")
        verbose_name_plural = _("data elements of DHIS2")
        constraints = [
            models.UniqueConstraint(
                fields=["data_element", "category_option_combo", "attribute_option_combo"],
                name="one_figure_per_data_element",
                violation_error_message=_("Another figure is sent to this data element already."),
            )
        ]

    def __str__(self):
        said = [self.get_measure_display(), self.get_reach_kind_display(), self.get_basis_display()]
        return f"{' · '.join(str(part) for part in said if part)} → {self.data_element}"

    def clean(self):
        super().clean()
        wanted = _("Figures of different kinds are never added: choose one.")
        if self.measure in OF_PEOPLE:
            missing = {name: wanted for name in ("reach_kind", "basis") if not getattr(self, name)}
            if missing:
                raise ValidationError(missing)


class DhisOrgUnit(models.Model):
    """Which organisation unit a district is."""

    district = models.OneToOneField(
        District, on_delete=models.CASCADE, related_name="+", verbose_name=_("district")
    )
    uid = models.CharField(_("organisation unit"), max_length=11, unique=True, validators=[is_uid])

    class Meta:
        ordering = ["district__code"]
        verbose_name = _("organisation unit of DHIS2")
        verbose_name_plural = _("organisation units of DHIS2")

    def __str__(self):
        return f"{text(self.district, 'name')} → {self.uid}"
