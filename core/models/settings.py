"""What the site's owners set without a developer."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from .. import languages
from ..panels import bilingual
from .texts import StableBareFields


@register_setting(icon="cog")
class SiteSettings(StableBareFields, BaseSiteSetting):
    """Language, quick exit, funder, press office and the demonstration ribbon."""

    default_language = models.CharField(
        _("language that the front page opens in"),
        max_length=8,
        choices=languages.choices(),
        default=languages.PUBLIC_DEFAULT,
    )
    exit_url = models.URLField(
        _("quick exit leads to"),
        default="https://www.google.com/search?q=weather+maseru",
        help_text=_("An everyday page that nobody minds seeing."),
    )
    demonstration = models.BooleanField(
        _("show the ribbon “demonstration content”"),
        default=False,
        help_text=_("Switch it off when the demonstration texts are replaced."),
    )
    funder_acknowledgement = models.TextField(_("funder acknowledgement"), blank=True)
    disclaimer = models.TextField(_("disclaimer"), blank=True)
    funder_from = models.DateField(_("acknowledge from"), null=True, blank=True)
    funder_until = models.DateField(_("acknowledge until"), null=True, blank=True)
    press_contact = models.TextField(
        _("press contact"), blank=True, help_text=_("An office, not a person.")
    )

    panels = [
        FieldPanel("default_language"),
        FieldPanel("exit_url"),
        FieldPanel("demonstration"),
        MultiFieldPanel(
            [
                bilingual("funder_acknowledgement", multiline=True),
                bilingual("disclaimer", multiline=True),
                FieldRowPanel([FieldPanel("funder_from"), FieldPanel("funder_until")]),
            ],
            _("Funder"),
        ),
        bilingual("press_contact", multiline=True),
    ]

    class Meta:
        verbose_name = _("campaign site settings")

    @property
    def acknowledges_funder(self):
        """Is today within the funder's dates (open ends count as always)?"""
        today = timezone.localdate()
        started = self.funder_from is None or self.funder_from <= today
        return started and (self.funder_until is None or today <= self.funder_until)
