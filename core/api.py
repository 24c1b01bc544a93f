"""The read-only content API: both languages of every text, whatever the request's language."""

from django.core.exceptions import FieldDoesNotExist
from rest_framework.fields import Field
from wagtail.api import APIField
from wagtail.api.v2.serializers import PageSerializer, get_serializer_class
from wagtail.fields import StreamField
from wagtail.models import Page

from . import languages


def bilingual_api_fields(*names):
    """API fields of a bilingual page: its own titles and ``names``, one per language.

    The bare names stay out: they would follow whatever language the request has.
    """
    own = ["title", "seo_title", "search_description"]
    twins = [
        f"{name}_{code}" for name in own for code in languages.codes() if code != languages.DEFAULT
    ]
    texts = [f"{name}_{code}" for name in names for code in languages.codes()]
    return [APIField(name) for name in ["source_language", *twins, *texts]]


def live_page_api_field(name):
    """The API field of a link to a page."""
    return APIField(name, serializer=LivePageField(read_only=True))


def relations_to_fetch(model):
    """What ``model``'s API fields nest, as names for ``prefetch_related``.

    What its properties among them read stands in ``prefetch_for_api``.
    """
    found = list(getattr(model, "prefetch_for_api", ()))
    for entry in getattr(model, "api_fields", ()):
        try:
            field = model._meta.get_field(entry.name)
        except FieldDoesNotExist:
            continue
        if field.is_relation:
            found.append(entry.name)
        if field.one_to_many:
            found += [f"{entry.name}__{name}" for name in relations_to_fetch(field.related_model)]
    return found


class LivePageField(Field):
    """A page that is linked to, as Wagtail nests it; null while it is not published."""

    def get_attribute(self, instance):
        page = super().get_attribute(instance)
        return page if page and page.live else None

    def to_representation(self, page):
        meta = ["type", "detail_url"]
        nested = get_serializer_class(Page, ["id", *meta, "title"], meta, base=PageSerializer)
        return nested(context=self.context).to_representation(page)


class StoredStreamField(Field):
    """A stream as it is stored; reading its blocks would fetch each picture to give its number."""

    def to_representation(self, value):
        return value.get_prep_value()


class BilingualPageSerializer(PageSerializer):
    """Wagtail's page serializer, without the queries that grow with a page's blocks."""

    serializer_field_mapping = PageSerializer.serializer_field_mapping | {
        StreamField: StoredStreamField
    }
