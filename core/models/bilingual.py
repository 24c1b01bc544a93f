"""A page in every language at one slug."""

from django.db import models
from django.db.models.functions import Coalesce
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, PageViewRestriction, get_page_models
from wagtail.rich_text import get_text_for_indexing
from wagtail.search import index

from .. import languages
from ..forms import BilingualPageForm
from ..localized import current_language, is_blank, localized, raw
from .texts import (  # the first migrations look for StableBareFields here
    Guarded,
    StableBareFields,  # noqa: F401
    StableRevisions,
)

LOCK_FIELDS = {"locked", "locked_by", "locked_at"}


class BilingualPage(Guarded, StableRevisions, models.Model):
    """A page in every language at one slug. Put it before ``Page`` in the bases.

    Wagtail's own ``title``, ``seo_title`` and ``search_description`` hold the default language,
    so that slugs, copying, the explorer and choosers work untouched; the other languages stand
    beside them as ``title_st`` … (added below, one column per language).
    """

    source_language = models.CharField(
        _("written in"),
        max_length=8,
        choices=languages.choices(),
        default=languages.DEFAULT,
        help_text=_("The language this page is written in first; it must be there to publish."),
    )

    title_is_lent = models.BooleanField(default=False, editable=False)

    base_form_class = BilingualPageForm

    localized_fields = ("title", "summary")
    """Texts whose absence in a language makes the page incomplete in it."""
    bilingual_streams = ("body",)
    """StreamFields made of parallel blocks."""
    select_for_reading = ()
    """Relations to fetch together with the page when a reader asks for it."""
    is_sensitive = False
    """True where being seen with this page can endanger its reader: never kept on a phone."""
    private_page_options = []
    """Wagtail's: a page is published or a draft, nothing between; see core.privacy."""

    class Meta:
        abstract = True

    def save(self, clean=True, **kwargs):
        """Locking a live page publishes nothing, so it asks no rule of publication."""
        fields = kwargs.get("update_fields")
        locks = fields is not None and set(fields) <= LOCK_FIELDS
        return super().save(clean=clean and not locks, **kwargs)

    save.alters_data = True

    # --- reading -----------------------------------------------------------------------
    @property
    def display_title(self):
        return localized(self, "title")

    @property
    def head_title(self):
        return localized(self, "seo_title") or self.display_title

    @property
    def meta_description(self):
        return localized(self, "search_description") or localized(self, "summary")

    def get_admin_display_title(self):
        """Draft title as Wagtail keeps it; the Sesotho one when there is no English yet."""
        return self.draft_title or self.title or str(localized(self, "title"))

    def _twin_titles(self):
        """The titles in the other languages, the source language's first."""
        codes = [self.source_language, *languages.codes()]
        titles = [getattr(self, f"title_{code}", "") for code in codes]
        return [title for title in titles if not is_blank(title)]

    def missing_in(self, code):
        """Names of the parts that have no text in ``code`` although another language has."""
        missing = [name for name in self._own_texts() if localized(self, name, code).is_fallback]
        for stream in self._own_streams():
            if any(child.block.missing_in(child.value, code) for child in getattr(self, stream)):
                missing.append(stream)
        return missing

    @property
    def shows_fallback(self):
        return bool(self.missing_in(current_language()))

    def searchable_text(self, code):
        """(title, body) in one language only, without fallback, as plain text."""
        parts = [raw(self, name, code) for name in self._own_texts() if name != "title"]
        texts = [get_text_for_indexing(str(part)) for part in parts if not is_blank(part)]
        for stream in self._own_streams():
            for child in getattr(self, stream):
                texts.extend(child.block.text_in(child.value, code))
        return raw(self, "title", code) or "", "\n".join(texts)

    def _own_texts(self):
        return [name for name in self.localized_fields if hasattr(self, name)]

    def _own_streams(self):
        return [name for name in self.bilingual_streams if hasattr(self, name)]

    # --- writing -----------------------------------------------------------------------
    def full_clean(self, *args, **kwargs):
        self.borrow_title()
        super().full_clean(*args, **kwargs)

    def minimal_clean(self):
        self.borrow_title()
        super().minimal_clean()

    def borrow_title(self):
        """Slug, explorer and choosers need a title: lend them another language's one."""
        if is_blank(self.title):
            self.title = next(iter(self._twin_titles()), "")
            self.title_is_lent = True

    def publication_errors(self):
        errors = super().publication_errors()
        if is_blank(raw(self, "title", self.source_language)):
            default = self.source_language == languages.DEFAULT
            name = "title" if default else f"title_{self.source_language}"
            errors[name] = [
                _("The language this page is written in needs a title to be published.")
            ]
        for stream in self._own_streams():
            found = [
                error
                for child in getattr(self, stream)
                for error in child.block.publication_errors(child.value)
            ]
            if found:
                errors[stream] = found
        return errors

    def get_view_restrictions(self):
        """None can exist (docs/decisions/0005), so no page asks the database whether it has any."""
        return PageViewRestriction.objects.none()

    # --- preview and addresses ---------------------------------------------------------
    @property
    def preview_modes(self):
        return languages.choices()

    def serve_preview(self, request, mode_name):
        code = mode_name if mode_name in languages.codes() else languages.codes()[0]
        with translation.override(code):
            request.LANGUAGE_CODE = code
            response = super().serve_preview(request, mode_name)
            # A template response renders late: here, or the override has ended by then.
            return response.render() if callable(getattr(response, "render", None)) else response

    def url_in(self, code, request=None):
        """This page's full address in one language."""
        with translation.override(code):
            return self.get_full_url(request)

    def get_sitemap_urls(self, request=None):
        alternates = [
            {"lang_code": code, "location": self.url_in(code, request)}
            for code in languages.codes()
        ]
        return [
            entry | {"location": alternate["location"], "alternates": alternates}
            for entry in super().get_sitemap_urls(request)
            for alternate in alternates
        ]


def with_texts(pages, *names):
    """``pages`` with these texts in every language, in one query whatever types they are of.

    For menus and cards, where ``specific()`` would cost a query per page type. A text that a type
    does not have is ''.
    """
    types = [model for model in get_page_models() if issubclass(model, BilingualPage)]
    wanted = ["title_is_lent", *(f"{name}_{code}" for name in names for code in languages.codes())]
    columns = {}
    for column in wanted:
        having = [model for model in types if _has_column(model, column)]
        if having:
            paths = [models.F(f"{model._meta.model_name}__{column}") for model in having]
            truth = column == "title_is_lent"
            columns[column] = Coalesce(
                *paths,
                models.Value(False if truth else ""),
                output_field=models.BooleanField() if truth else models.TextField(),
            )
    return pages.annotate(**columns)


def _has_column(model, name):
    return name in {field.name for field in model._meta.get_fields()}


def _twin_codes():
    return [code for code in languages.codes() if code != languages.DEFAULT]


def _add_twin_columns():
    """title_st, seo_title_st, search_description_st: a column per language but the default."""
    search_fields = []
    for code in _twin_codes():
        for name, verbose_name, field_class, options in (
            ("title", _("title"), models.CharField, {"max_length": 255}),
            ("seo_title", _("title tag"), models.CharField, {"max_length": 255}),
            ("search_description", _("search description"), models.TextField, {}),
        ):
            verbose_name = languages.label(verbose_name, code)
            field = field_class(verbose_name, blank=True, **options)
            BilingualPage.add_to_class(f"{name}_{code}", field)
        search_fields += [
            index.SearchField(f"title_{code}", boost=2),
            index.AutocompleteField(f"title_{code}"),
        ]
    return search_fields


BilingualPage.search_fields = Page.search_fields + _add_twin_columns()
