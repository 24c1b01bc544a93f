"""The help page: where are you, whom can you call, what to do when nobody can be called."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.api import APIField
from wagtail.fields import RichTextField
from wagtail.models import Orderable, Page
from wagtail.rich_text import get_text_for_indexing

from core import languages
from core.api import bilingual_api_fields
from core.localized import is_blank, localized, raw
from core.models import BilingualPage, District, KeyedChild, StableBareFields
from core.panels import bilingual, keyed, tabs

from .. import contacts, reader
from ..choices import Whereabouts


class HelpPage(BilingualPage, Page):
    """Contact points by where the reader is, chosen by plain links; general advice below."""

    parent_page_types = ["core.HomePage"]
    subpage_types = []
    max_count = 1

    summary = models.TextField(_("summary"), blank=True)

    edit_handler = tabs(
        [bilingual("summary", multiline=True), InlinePanel("advice", label=_("Advice"))]
    )
    api_fields = [*bilingual_api_fields("summary"), APIField("advice")]

    template = "referral/help_page.html"

    class Meta:
        verbose_name = _("help page")

    def get_context(self, request, *args, **kwargs):
        districts = list(District.objects.all())
        chosen = reader.read(request.GET, lambda: {place.code for place in districts})
        context = super().get_context(request, *args, **kwargs) | {
            "reader": chosen,
            "whereabouts": Whereabouts.choices,
            "districts": districts if chosen.country == Whereabouts.LESOTHO else [],
            "advice": [],
        }
        if chosen.country:
            found = contacts.near(contacts.current(request), chosen.country, chosen.district)
            context |= {"contacts": found, "advice": self.advice_for(chosen.country)}
        return context

    def advice_for(self, country):
        """The general advice for one whereabouts, in the editor's order."""
        return [advice for advice in self.advice.all() if advice.country == country]

    def missing_in(self, code):
        missing = super().missing_in(code)
        if any(
            localized(advice, name, code).is_fallback
            for advice in self.advice.all()
            for name in ("title", "text")
        ):
            missing.append("advice")
        return missing

    def searchable_text(self, code):
        title, body = super().searchable_text(code)
        parts = [raw(item, name, code) for item in self.advice.all() for name in ("title", "text")]
        texts = [get_text_for_indexing(part) for part in parts if not is_blank(part)]
        return title, "\n".join([body, *texts])


class HelpAdvice(StableBareFields, Orderable, KeyedChild):
    """Advice that holds without any number: whom to go to, true to the law of the country."""

    page = ParentalKey(HelpPage, on_delete=models.CASCADE, related_name="advice")
    country = models.CharField(_("for a reader who is"), max_length=5, choices=Whereabouts.choices)
    title = models.CharField(_("title"), max_length=160)
    text = RichTextField(_("text"))

    safety_critical_texts = ("title", "text")

    panels = keyed([FieldPanel("country"), bilingual("title"), bilingual("text")])
    api_fields = [
        APIField("country"),
        *(APIField(f"{name}_{code}") for name in ("title", "text") for code in languages.codes()),
    ]
