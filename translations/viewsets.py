"""Admin screen: the translations and their states."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.viewsets.model import ModelViewSet

from .models import TranslationStatus


class TranslationStatusViewSet(ModelViewSet):
    """What waits for review, what is approved; a reviewer sets the state."""

    model = TranslationStatus
    menu_label = _("Translations")
    icon = "globe"
    menu_order = 300
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = ["__str__", "content_type", "language", "state", "method", "changed_at"]
    list_filter = ["state", "language", "method", "content_type"]
    list_export = ["subject", "content_type", "language", "state", "method", "changed_at"]
    panels = [FieldPanel("state")]


translation_status = TranslationStatusViewSet("translations")
