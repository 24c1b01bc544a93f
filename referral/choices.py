"""Vocabularies of the help directory."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ContactKind(models.TextChoices):
    """Who answers."""

    HELPLINE = "helpline", _("helpline")
    SOCIAL_SERVICES = "social_services", _("social services")
    NGO = "ngo", _("organisation")
    CONSULATE = "consulate", _("embassy or consulate")
    LEGAL_AID = "legal_aid", _("legal aid")
    LABOUR_OFFICE = "labour_office", _("labour office")
    POLICE = "police", _("police")
    OTHER = "other", _("other")


class SpokenLanguage(models.TextChoices):
    """Languages in which a contact point answers."""

    SESOTHO = "st", _("Sesotho")
    ENGLISH = "en", _("English")
    ZULU = "zu", _("isiZulu")
    XHOSA = "xh", _("isiXhosa")
    PHUTHI = "phuthi", _("siPhuthi")
    AFRIKAANS = "af", _("Afrikaans")


class Whereabouts(models.TextChoices):
    """Where a reader who looks for help is."""

    LESOTHO = "LS", _("I am in Lesotho")
    SOUTH_AFRICA = "ZA", _("I am in South Africa")
    ELSEWHERE = "OTHER", _("I am somewhere else")


class CheckState(models.TextChoices):
    """How far the check of a contact point holds."""

    CURRENT = "current", _("current")
    DUE = "due", _("due within 30 days")
    EXPIRED = "expired", _("expired")
    NEVER = "never", _("never checked")
