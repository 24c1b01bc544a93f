"""The read-only content API under /api/v2/: live pages, and nothing beside them."""

from django.db.models import prefetch_related_objects
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet

from core.api import BilingualPageSerializer, relations_to_fetch


class PublicPagesAPIViewSet(PagesAPIViewSet):
    """Pages with all they nest, in as many queries for twenty as for one."""

    base_serializer_class = BilingualPageSerializer

    def get_queryset(self):
        pages = super().get_queryset()
        related = relations_to_fetch(pages.model)
        return pages.prefetch_related("locale", "alias_of", *related)

    def get_object(self):
        page = super().get_object()
        prefetch_related_objects([page], *relations_to_fetch(type(page)))
        return page


router = WagtailAPIRouter("wagtailapi")
router.register_endpoint("pages", PublicPagesAPIViewSet)
