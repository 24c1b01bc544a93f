"""Admin screens for topics, audience groups and places."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from . import languages
from .exports import SafeIndexView, in_every_language
from .models import AudienceGroup, BorderPost, Community, District, Topic
from .panels import bilingual

NAMES = in_every_language("name")
NAME = f"name_{languages.DEFAULT}"
DEFAULT_FIRST = sorted(NAMES, key=lambda name: name != NAME)


class SafeViewSet(ModelViewSet):
    """What all our screens share: see SafeIndexView for the list."""

    index_view_class = SafeIndexView
    copy_view_enabled = False
    inspect_view_enabled = True
    related = ()
    prefetched = ()

    def get_index_view_kwargs(self, **kwargs):
        return super().get_index_view_kwargs(
            related=self.related, prefetched=self.prefetched, **kwargs
        )


class TermViewSet(SafeViewSet):
    """List, add and edit one vocabulary."""

    list_display = [*DEFAULT_FIRST, "slug"]
    list_export = ["slug", *NAMES]
    search_fields = [*NAMES, "slug"]
    icon = "tag"


class TopicViewSet(TermViewSet):
    model = Topic
    panels = [
        bilingual("name"),
        bilingual("description", multiline=True),
        FieldPanel("slug"),
        FieldPanel("sort_order"),
    ]


class AudienceGroupViewSet(TermViewSet):
    model = AudienceGroup
    icon = "group"
    panels = [bilingual("name"), FieldPanel("slug"), FieldPanel("sort_order")]


class PlaceViewSet(SafeViewSet):
    """List, add and edit one kind of place."""

    icon = "site"
    search_fields = NAMES


_source = FieldRowPanel([FieldPanel("grade"), FieldPanel("source")])


class DistrictViewSet(PlaceViewSet):
    model = District
    list_display = [*DEFAULT_FIRST, "code", "population_2016", "grade"]
    list_filter = ["grade"]
    list_export = ["code", *NAMES, "camp_town", "area_km2", "population_2016"]
    panels = [
        bilingual("name"),
        FieldRowPanel([FieldPanel("code"), FieldPanel("camp_town")]),
        FieldRowPanel([FieldPanel("area_km2"), FieldPanel("population_2016")]),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
        FieldPanel("borders_south_africa"),
        _source,
    ]


class BorderPostViewSet(PlaceViewSet):
    model = BorderPost
    related = ("district",)
    list_display = [NAME, "code", "district", "hours", "grade"]
    list_filter = ["district", "grade"]
    list_export = ["code", *NAMES, "district", "name_across", "hours", "grade"]
    panels = [
        bilingual("name"),
        FieldRowPanel([FieldPanel("code"), FieldPanel("district")]),
        FieldRowPanel([FieldPanel("name_across"), FieldPanel("town_across")]),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
        FieldPanel("coordinates_source"),
        FieldRowPanel([FieldPanel("hours"), FieldPanel("hours_source")]),
        FieldPanel("notes"),
        _source,
    ]


class CommunityViewSet(PlaceViewSet):
    model = Community
    related = ("district", "border_post")
    list_display = [NAME, "kind", "country", "district", "border_post", "grade"]
    list_filter = ["country", "district", "border_post", "grade"]
    list_export = [*NAMES, "kind", "country", "district", "border_post", "grade"]
    panels = [
        bilingual("name"),
        FieldRowPanel([FieldPanel("country"), FieldPanel("kind")]),
        FieldRowPanel([FieldPanel("district"), FieldPanel("border_post")]),
        _source,
    ]


class ReferenceDataGroup(ModelViewSetGroup):
    """Topics, audiences and places under one menu."""

    menu_label = _("Reference data")
    menu_icon = "list-ul"
    menu_order = 500
    items = (
        TopicViewSet,
        AudienceGroupViewSet,
        DistrictViewSet,
        BorderPostViewSet,
        CommunityViewSet,
    )


reference_data = ReferenceDataGroup()
