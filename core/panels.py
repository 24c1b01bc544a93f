"""Panels that show every language of a text side by side."""

from django.forms import CheckboxSelectMultiple, HiddenInput
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminPageChooser

from . import languages
from .registry import page_kinds


def bilingual(name, heading=None, *, multiline=False, **kwargs):
    """One column per language for the translated field ``name``.

    ``multiline`` for a plain TextField: Wagtail registers its growing text area for the exact
    class models.TextField, which modeltranslation's generated fields are not.
    """
    if multiline:
        kwargs["widget"] = AdminAutoHeightTextInput
    heading = heading or name.replace("_", " ").capitalize()
    return _row(
        FieldPanel(
            f"{name}_{code}",
            heading=languages.label(heading, code),
            attrs={"lang": code},
            **kwargs,
        )
        for code in languages.codes()
    )


def bilingual_title():
    """Wagtail's own title is the default language; the others are our twin columns."""
    return _row(
        TitleFieldPanel(
            "title",
            heading=languages.label(_("Title"), code),
            help_text=_("Also makes the web address"),
            placeholder=False,
            attrs={"lang": code},
        )
        if code == languages.DEFAULT
        else FieldPanel(
            f"title_{code}", heading=languages.label(_("Title"), code), attrs={"lang": code}
        )
        for code in languages.codes()
    )


def _row(panels):
    return FieldRowPanel(list(panels), classname="bilingual-row")


def _twin(name, heading):
    """A row for one of Wagtail's own texts: default language in its column, twins beside it."""
    return _row(
        FieldPanel(
            name if code == languages.DEFAULT else f"{name}_{code}",
            heading=languages.label(heading, code),
            attrs={"lang": code},
        )
        for code in languages.codes()
    )


def promote_panels():
    """The promote tab: address, texts for search engines, menu."""
    return [
        MultiFieldPanel(
            [
                FieldPanel("slug"),
                _twin("seo_title", _("Title tag")),
                _twin("search_description", _("Search description")),
                FieldPanel("show_in_menus"),
            ],
            _("For search engines and menus"),
        ),
    ]


def keyed(panels):
    """The panels of a ``KeyedChild``: its form carries the key, unseen."""
    return [*panels, FieldPanel("key", widget=HiddenInput, classname="w-hidden")]


def publication_panel():
    """What an editor may say about a version before it goes to readers; see PublicationForm."""
    return MultiFieldPanel(
        [FieldPanel("is_minor_edit"), FieldPanel("publication_reason")],
        _("About this version"),
    )


def tabs(content_panels):
    """The editing form of every page type: content, promotion, settings."""
    content = [bilingual_title(), *content_panels, publication_panel()]
    return TabbedInterface(
        [
            ObjectList(content, heading=_("Content")),
            ObjectList(promote_panels(), heading=_("Promote")),
            ObjectList(
                [FieldPanel("source_language"), PublishingPanel(), CommentPanel()],
                heading=_("Settings"),
            ),
        ]
    )


def tags():
    """Audiences and topics as boxes to tick, in two panels."""
    return [FieldPanel(name, widget=CheckboxSelectMultiple) for name in ("audiences", "topics")]


class KindPanel(PageChooserPanel):
    """A page chooser limited to registered kinds: ``KindPanel("page", kinds=("guide",))``."""

    def __init__(self, field_name, kinds=(), **kwargs):
        self.kinds = kinds
        super().__init__(field_name, **kwargs)

    def clone_kwargs(self):
        return super().clone_kwargs() | {"kinds": self.kinds}

    def get_form_options(self):
        targets = [kind.model for kind in page_kinds.of(*self.kinds)]
        widget = AdminPageChooser(target_models=targets)
        return super().get_form_options() | {"widgets": {self.field_name: widget}}
