"""The filters of a report, kept under a name."""

from urllib.parse import parse_qs, parse_qsl, urlencode

from django import forms
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..validators import refuse_personal_data

LONGEST_QUERY = 1000


class SavedViewManager(models.Manager):
    """Finds the views that a person may open."""

    def for_user(self, user, report):
        """His own, and those kept for all."""
        mine_or_shared = models.Q(owner=user) | models.Q(shared=True)
        return self.filter(mine_or_shared, report=report)


class SavedView(models.Model):
    """The query of a report; whoever opens it sees what is in his own reach."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("of")
    )
    report = models.CharField(_("report"), max_length=60)
    name = models.CharField(_("name"), max_length=80, validators=[refuse_personal_data])
    query = models.CharField(_("filters"), max_length=LONGEST_QUERY, blank=True)
    shared = models.BooleanField(_("for all"), default=False)

    objects = SavedViewManager()

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("kept view")
        verbose_name_plural = _("kept views")
        default_permissions = ()
        permissions = [("share_savedview", "Can share savedview")]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "report", "name"], name="one_kept_view_per_name"
            )
        ]

    def __str__(self):
        return self.name

    @property
    def partners(self):
        """The keys of the partners that the query asks for."""
        return set(parse_qs(self.query).get("partner", []))


class SavedViewForm(forms.ModelForm):
    """The name, and whether the view is for all."""

    class Meta:
        model = SavedView
        fields = ["name", "shared"]


def clean_query(query, names):
    """``query`` with known names and values only, as far as it fits."""
    pairs = [(name, value) for name, value in parse_qsl(query) if name in names]
    while len(urlencode(pairs)) > LONGEST_QUERY:
        pairs.pop()
    return urlencode(pairs)
