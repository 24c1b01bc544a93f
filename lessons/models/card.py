"""The one safeguarding card of the site."""

from django.db import models
from django.db.models import UniqueConstraint, Value
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin

from core import languages
from core.forms import PublicationForm
from core.localized import text
from core.models import GuardedObject, StableRevisions
from core.panels import bilingual, publication_panel


class SafeguardingCard(
    GuardedObject, StableRevisions, DraftStateMixin, RevisionMixin, PreviewableMixin, models.Model
):
    """What whoever teaches does before, during and after a lesson, so that nobody is harmed."""

    title = models.CharField(_("title"), max_length=120)
    before = RichTextField(_("before the lesson"), blank=True)
    duty = RichTextField(_("the duty to report, and the limit of secrecy"), blank=True)
    during = RichTextField(_("during the lesson"), blank=True)
    closing = RichTextField(_("at the end"), blank=True)
    after_disclosure = RichTextField(_("when somebody tells you something"), blank=True)

    panels = [
        bilingual("title", _("Title")),
        bilingual("before", _("Before the lesson")),
        bilingual("duty", _("The duty to report, and the limit of secrecy")),
        bilingual("during", _("During the lesson")),
        bilingual("closing", _("At the end")),
        bilingual("after_disclosure", _("When somebody tells you something")),
        publication_panel(),
    ]
    base_form_class = PublicationForm
    safety_critical_texts = ("before", "duty", "during", "closing", "after_disclosure")

    class Meta:
        verbose_name = _("safeguarding card")
        verbose_name_plural = _("safeguarding card")
        constraints = [
            UniqueConstraint(
                Value(1),
                name="only_one_safeguarding_card",
                violation_error_message=_(
                    "There is one safeguarding card for all lessons, and it exists already. "
                    "Change its words instead of adding another."
                ),
            )
        ]

    def __str__(self):
        return text(self, "title")

    @classmethod
    def current(cls):
        """The published card, or None."""
        return cls.objects.filter(live=True).first()

    @property
    def preview_modes(self):
        return languages.choices()

    def get_preview_template(self, request, mode_name):
        return "lessons/card_preview.html"

    def get_preview_context(self, request, mode_name):
        return super().get_preview_context(request, mode_name) | {"card": self}

    def serve_preview(self, request, mode_name):
        code = mode_name if mode_name in languages.codes() else languages.codes()[0]
        with translation.override(code):
            request.LANGUAGE_CODE = code
            # Rendered here: later the override has ended.
            return super().serve_preview(request, mode_name).render()
