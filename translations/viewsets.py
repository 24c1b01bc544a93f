"""Admin screen: the translations and their states."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.viewsets import SafeViewSet

from .models import TranslationStatus


class TranslationStatusViewSet(SafeViewSet):
    """What waits for review, what is approved; a reviewer sets the state."""

    model = TranslationStatus
    menu_label = _("Translations")
    icon = "globe"
    menu_order = 300
    add_to_admin_menu = True
    inspect_view_enabled = False
    related = ("content_type",)
    prefetched = ("subject",)
    list_display = ["__str__", "content_type", "language", "state", "method", "changed_at"]
    list_filter = ["state", "language", "method", "content_type"]
    list_export = ["subject", "content_type", "language", "state", "method", "changed_at"]
    panels = [FieldPanel("state")]


translation_status = TranslationStatusViewSet("translations")
