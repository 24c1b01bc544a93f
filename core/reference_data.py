"""Places, topics and audience groups from the project's own data files.

``core/data/*.csv`` were copied once from the programme's research, each row with its source and
grade; ``core/data/vocabulary`` holds the programme's topics and audiences, a file per language.
Loading again changes nothing; what people edited in the admin is never overwritten.
"""

import csv
import re
import tomllib
from pathlib import Path

from . import languages
from .choices import CommunityKind, Country, Grade
from .models import AudienceGroup, BorderPost, Community, District, Topic

DATA = Path(__file__).parent / "data"
TOWNS = {"Maseru", "Ladybrand", "Maputsoe", "Ficksburg", "Butha-Buthe", "Mohale's Hoek"}
TOWNS |= {"Moyeni", "Qacha's Nek", "Mokhotlong", "Phuthaditjhaba", "Peka"}


def rows(name):
    """The rows of one data file as dictionaries."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def grade_of(words):
    """The first grade that a source's words name: 'medium (old)' → medium."""
    found = re.search("high|medium|low|unverified", words)
    return Grade(found[0]) if found else Grade.UNVERIFIED


def load():
    """Add what is missing; returns how many rows were added."""
    return sum(
        [
            *(_district(row) for row in rows("districts.csv")),
            *(_border_post(row) for row in rows("border_posts.csv")),
            *(_community(row) for row in rows("border_communities.csv")),
            *_vocabulary(Topic, "topics", ("name", "description")),
            *_vocabulary(AudienceGroup, "audiences", ("name",)),
        ]
    )


def _vocabulary(model, key, texts):
    """Add the terms that are missing, in the order of the file; yields True for each new one."""
    files = {code: DATA / "vocabulary" / f"{code}.toml" for code in languages.codes()}
    terms = {
        code: {term["id"]: term for term in tomllib.loads(path.read_text("utf-8"))[key]}
        for code, path in files.items()
        if path.exists()
    }
    for position, slug in enumerate(terms[languages.DEFAULT]):
        named = {
            f"{text}_{code}": words[slug].get(text, "")
            for code, words in terms.items()
            for text in texts
            if slug in words
        }
        _term, created = model.objects.get_or_create(
            slug=slug, defaults=named | {"sort_order": position}
        )
        yield created


def _district(row):
    _object, created = District.objects.get_or_create(
        code=row["iso_3166_2"],
        defaults={
            "name_en": row["name_en"],
            "name_st": row["name_st_or_variant"],
            "camp_town": row["camp_town"],
            "area_km2": row["area_km2"],
            "population_2016": row["population_2016"],
            "latitude": row["centroid_lat"],
            "longitude": row["centroid_lon"],
            "borders_south_africa": row["borders_south_africa"],
            "grade": grade_of(row["confidence"]),
            "source": row["sources"],
        },
    )
    return created


def _border_post(row):
    _object, created = BorderPost.objects.get_or_create(
        code=row["id"],
        defaults={
            "name_en": row["name_ls"],
            "district": District.objects.get(code=row["iso_3166_2"]),
            "name_across": row["name_sa"],
            "town_across": row["sa_town"],
            "latitude": row["lat"] or None,
            "longitude": row["lon"] or None,
            "coordinates_source": row["coord_source"],
            "hours": row["hours"],
            "hours_source": row["hours_source"],
            "notes": row["notes"],
            "grade": grade_of(row["confidence"]),
            "source": row["hours_source"],
        },
    )
    return created


def _community(row):
    lesotho = row["country"] == Country.LESOTHO
    _object, created = Community.objects.get_or_create(
        name_en=row["community"],
        country=row["country"],
        border_post=BorderPost.objects.filter(code=row["border_post_id"]).first(),
        defaults={
            "district": District.objects.get(name_en=row["district"]) if lesotho else None,
            "kind": CommunityKind.TOWN if row["community"] in TOWNS else CommunityKind.VILLAGE,
            "grade": grade_of(row["confidence"]),
        },
    )
    return created
