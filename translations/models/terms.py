"""The termbase: what a term of the field is called in each language."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core import languages
from core.choices import Grade


class Term(models.Model):
    """What one English term is called in one language: a row per term and language."""

    english = models.CharField(
        _("English term"),
        max_length=120,
        help_text=_("What stands in brackets explains; commas and strokes part words for one."),
    )
    source_forms = models.TextField(
        _("other English words"),
        blank=True,
        help_text=_("One per line: irregular forms (children) and other words for the same."),
    )
    language = models.CharField(
        _("language"),
        max_length=8,
        choices=[choice for choice in languages.choices() if choice[0] != languages.DEFAULT],
        default=languages.PUBLIC_DEFAULT,
    )
    preferred = models.CharField(_("preferred"), max_length=200)
    accepted_forms = models.TextField(
        _("also right"),
        blank=True,
        help_text=_("One per line: other forms and words. -sebets- is any word with this stem."),
    )
    forbidden_variants = models.TextField(
        _("never to be used"), blank=True, help_text=_("One per line.")
    )
    is_expected = models.BooleanField(
        _("expected"),
        default=True,
        help_text=_("Say so when a text lacks it. Off for everyday words with many translations."),
    )
    note = models.TextField(_("note"), blank=True)
    grade = models.CharField(
        _("grade of the source"), max_length=12, choices=Grade.choices, default=Grade.UNVERIFIED
    )
    source = models.CharField(_("source"), max_length=400, blank=True)
    shipped_as = models.CharField(
        max_length=130, unique=True, null=True, blank=True, editable=False
    )
    """The entry of our own list it was loaded from, which stays when people rename the term."""

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["english", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["english", "language"], name="one_entry_per_term_and_language"
            )
        ]

    def __str__(self):
        return f"{self.english} · {self.preferred}"
