"""The floor that every other app stands on."""

from .bilingual import BilingualPage, with_texts
from .files import Document, Image, Media, Rendition
from .pages import FeaturedPage, HomeDoor, HomePage, SectionIndexPage, StandardPage
from .places import BorderPost, Community, Country, District, Grade
from .search import SearchEntry
from .settings import SiteSettings
from .texts import (
    Guarded,
    GuardedObject,
    KeyedChild,
    StableBareFields,
    StableRevisions,
    translated_field_names,
)
from .users import User
from .vocabulary import AudienceGroup, Topic

__all__ = [
    "AudienceGroup",
    "BilingualPage",
    "BorderPost",
    "Community",
    "Country",
    "District",
    "Document",
    "FeaturedPage",
    "Grade",
    "Guarded",
    "GuardedObject",
    "HomeDoor",
    "HomePage",
    "Image",
    "KeyedChild",
    "Media",
    "Rendition",
    "SearchEntry",
    "SectionIndexPage",
    "SiteSettings",
    "StableBareFields",
    "StableRevisions",
    "StandardPage",
    "Topic",
    "User",
    "translated_field_names",
    "with_texts",
]
