"""Districts, border posts and communities, each with the grade of its source."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from ..choices import CommunityKind, Country, Grade
from ..localized import text
from .texts import StableBareFields


class Place(StableBareFields, models.Model):
    """What every place has: a name in each language, and how sure we are of it."""

    translation_is_followed = False

    name = models.CharField(_("name"), max_length=120)
    grade = models.CharField(
        _("grade of the source"), max_length=12, choices=Grade.choices, default=Grade.UNVERIFIED
    )
    source = models.CharField(_("source"), max_length=400, blank=True)

    class Meta:
        abstract = True

    def __str__(self):
        name = text(self, "name")
        return f"{name} ({Grade.UNVERIFIED.label})" if self.grade == Grade.UNVERIFIED else name


class District(Place):
    """One of the ten districts of Lesotho, known by its ISO 3166-2 code."""

    code = models.CharField(_("ISO 3166-2 code"), max_length=6, unique=True)
    camp_town = models.CharField(_("camp town"), max_length=80)
    area_km2 = models.PositiveIntegerField(_("area in km²"))
    population_2016 = models.PositiveIntegerField(_("inhabitants (census 2016)"))
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5)
    borders_south_africa = models.CharField(_("borders South Africa"), max_length=80)

    class Meta:
        ordering = ["code"]
        verbose_name = _("district")
        verbose_name_plural = _("districts")


class BorderPost(Place):
    """An official crossing into South Africa."""

    code = models.CharField(_("code"), max_length=6, unique=True)
    district = models.ForeignKey(
        District, on_delete=models.PROTECT, related_name="border_posts", verbose_name=_("district")
    )
    name_across = models.CharField(_("name on the South African side"), max_length=120)
    town_across = models.CharField(_("town on the South African side"), max_length=120)
    latitude = models.DecimalField(
        _("latitude"), max_digits=8, decimal_places=5, null=True, blank=True
    )
    longitude = models.DecimalField(
        _("longitude"), max_digits=8, decimal_places=5, null=True, blank=True
    )
    coordinates_source = models.CharField(_("source of the point"), max_length=200, blank=True)
    hours = models.CharField(
        _("opening hours"),
        max_length=80,
        blank=True,
        help_text=_("Only from an official source; readers are told to check locally otherwise."),
    )
    hours_source = models.CharField(_("source of the hours"), max_length=300, blank=True)
    notes = models.TextField(_("notes"), blank=True)

    class Meta:
        ordering = ["code"]
        verbose_name = _("border post")
        verbose_name_plural = _("border posts")


class Community(index.Indexed, Place):
    """A place where outreach happens: a village, town, post or council near the border."""

    country = models.CharField(
        _("country"), max_length=2, choices=Country.choices, default=Country.LESOTHO
    )
    kind = models.CharField(
        _("kind"), max_length=12, choices=CommunityKind.choices, default=CommunityKind.VILLAGE
    )
    district = models.ForeignKey(
        District,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="communities",
        verbose_name=_("district"),
        help_text=_("Empty for a place in South Africa."),
    )
    border_post = models.ForeignKey(
        BorderPost,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="communities",
        verbose_name=_("nearest border post"),
    )

    search_fields = [index.SearchField("name_en"), index.AutocompleteField("name_en")]

    class Meta:
        ordering = ["country", "district__code", "name_en"]
        verbose_name = _("community")
        verbose_name_plural = _("communities")
        constraints = [
            models.UniqueConstraint(
                fields=["name_en", "country", "border_post"], name="one_community_per_post"
            ),
            models.CheckConstraint(
                condition=models.Q(country=Country.SOUTH_AFRICA) | models.Q(district__isnull=False),
                name="community_in_lesotho_has_a_district",
            ),
        ]
