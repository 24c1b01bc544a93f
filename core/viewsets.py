"""Admin screens for topics, audience groups and places."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from .models import AudienceGroup, BorderPost, Community, District, Topic
from .panels import bilingual


class TermViewSet(ModelViewSet):
    """List, add and edit one vocabulary."""

    list_display = ["name_en", "name_st", "slug"]
    list_export = ["slug", "name_st", "name_en"]
    search_fields = ["name_en", "name_st", "slug"]
    inspect_view_enabled = True
    copy_view_enabled = False
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


class PlaceViewSet(ModelViewSet):
    """List, add and edit one kind of place."""

    icon = "site"
    copy_view_enabled = False
    inspect_view_enabled = True
    search_fields = ["name_en", "name_st"]


_source = FieldRowPanel([FieldPanel("grade"), FieldPanel("source")])


class DistrictViewSet(PlaceViewSet):
    model = District
    list_display = ["name_en", "name_st", "code", "population_2016", "grade"]
    list_filter = ["grade"]
    list_export = ["code", "name_st", "name_en", "camp_town", "area_km2", "population_2016"]
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
    list_display = ["name_en", "code", "district", "hours", "grade"]
    list_filter = ["district", "grade"]
    list_export = ["code", "name_en", "district", "name_across", "hours", "grade"]
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
    list_display = ["name_en", "kind", "country", "district", "border_post", "grade"]
    list_filter = ["country", "district", "border_post", "grade"]
    list_export = ["name_en", "name_st", "kind", "country", "district", "border_post", "grade"]
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
