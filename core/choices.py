"""Vocabularies that the floor's models share."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Licence(models.TextChoices):
    """How a file may be used by others."""

    CC_BY = "cc-by-4.0", _("CC BY 4.0: free to use, name the source")
    OWN_USE = "own-use", _("for this programme only")
    PUBLIC_DOMAIN = "public-domain", _("public domain")


class Consent(models.TextChoices):
    """Whether a recognisable person agreed to be shown."""

    NOT_NEEDED = "not-needed", _("not needed: nobody can be recognised")
    GIVEN = "given", _("given")
    REFUSED = "refused", _("refused")


class Grade(models.TextChoices):
    """How sure we are of a fact: the grades of the sources the reference data was made from."""

    HIGH = "high", _("high")
    MEDIUM = "medium", _("medium")
    LOW = "low", _("low")
    UNVERIFIED = "unverified", _("unverified")


class Country(models.TextChoices):
    """The two sides of the border."""

    LESOTHO = "LS", _("Lesotho")
    SOUTH_AFRICA = "ZA", _("South Africa")


class FactCountry(models.TextChoices):
    """Where a fact holds."""

    LESOTHO = "LS", _("Lesotho")
    SOUTH_AFRICA = "ZA", _("South Africa")
    INTERNATIONAL = "INT", _("every country")


class CommunityKind(models.TextChoices):
    """What kind of place a community is (HXL column community_type)."""

    VILLAGE = "village", _("village")
    TOWN = "town", _("town")
    BORDER_POST = "border_post", _("border post")
    COUNCIL = "council", _("council")
