"""Who used which material where: partners, materials, activities, coverage."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core import page_cache
from core.registry import page_kinds


class OutreachConfig(AppConfig):
    name = "outreach"

    def ready(self):
        from . import pages_as_materials, signals  # noqa: F401
        from .field import links  # noqa: F401
        from .importing import jobs as import_jobs  # noqa: F401  what is due
        from .indicators import jobs  # noqa: F401  what is due
        from .models import Material, MaterialEdition, MaterialIndexPage, Partner

        page_kinds.register("materials", MaterialIndexPage, _("Materials"))
        page_cache.clear_on_changes_of(Material, MaterialEdition, Partner)
