"""Admin screen: the termbase."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.viewsets import SafeViewSet

from .models.terms import Term


class TermViewSet(SafeViewSet):
    """What each term is called, what is never to be said, and how sure we are."""

    model = Term
    menu_label = _("Termbase")
    icon = "openquote"
    menu_order = 310
    add_to_admin_menu = True
    list_display = ["english", "language", "preferred", "is_expected", "grade"]
    list_filter = ["language", "grade", "is_expected"]
    search_fields = [
        "english",
        "source_forms",
        "preferred",
        "accepted_forms",
        "forbidden_variants",
        "note",
    ]
    list_export = [
        "english",
        "source_forms",
        "language",
        "preferred",
        "accepted_forms",
        "forbidden_variants",
        "is_expected",
        "note",
        "grade",
        "source",
    ]
    export_filename = "termbase"
    panels = [
        FieldRowPanel([FieldPanel("english"), FieldPanel("source_forms")]),
        MultiFieldPanel(
            [
                FieldPanel("language"),
                FieldPanel("preferred"),
                FieldPanel("accepted_forms"),
                FieldPanel("forbidden_variants"),
                FieldPanel("is_expected"),
            ],
            _("Translation"),
        ),
        FieldPanel("note"),
        FieldRowPanel([FieldPanel("grade"), FieldPanel("source")]),
    ]


termbase = TermViewSet("termbase")
