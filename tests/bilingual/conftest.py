"""Pages to try the traps of two languages on."""

import pytest
from django.core.files.images import ImageFile
from PIL import Image as PillowImage
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from core.models import Image
from guides.models import GuideIndexPage, GuidePage


@pytest.fixture
def picture(db, tmp_path):
    """A photograph-like picture of 900 × 600 pixels."""
    path = tmp_path / "hills.png"
    PillowImage.new("RGB", (900, 600), "navy").save(path)
    with path.open("rb") as file:
        return Image.objects.create(
            title="Hills", alt_en="Hills", file=ImageFile(file, "hills.png")
        )


@pytest.fixture
def guide_index(home):
    page = home.add_child(
        instance=GuideIndexPage(title="Guides", title_st="Litataiso", slug="guides")
    )
    return page


@pytest.fixture
def make_guide(guide_index, picture):
    """A function that makes a published guide with texts in both languages, or as told."""

    def make(publish=True, **fields):
        values = {
            "title": "Road safety",
            "title_st": "Polokeho tseleng",
            "slug": "road",
            "summary_st": "Selelekela",
            "summary_en": "Introduction",
            "body": [
                ("text", {"text_st": "<p>mmele</p>", "text_en": "<p>bodytext</p>"}),
                (
                    "picture",
                    {
                        "image": picture,
                        "caption_st": "Setšoantšo",
                        "caption_en": "Picture",
                        "alt_st": "Lithaba",
                        "alt_en": "Mountains",
                    },
                ),
            ],
        } | fields
        page = guide_index.add_child(instance=GuidePage(live=False, **values))
        if publish:
            page.save_revision().publish()
        return GuidePage.objects.get(pk=page.pk)

    return make


@pytest.fixture
def guide_form():
    """A function that gives the editing form's data for a guide."""

    def form(**fields):
        text = {"text_st": rich_text("<p>mmele</p>"), "text_en": rich_text("<p>bodytext</p>")}
        values = {
            "title": "Road safety",
            "title_st": "Polokeho tseleng",
            "slug": "road",
            "summary_st": "Selelekela",
            "summary_en": "Introduction",
            "image": "",
            "body": streamfield([("text", text)]),
            "audiences": [],
            "topics": [],
            "reviewed_on": "",
            "review_by": "",
            "related_pages": inline_formset([]),
            "comments": inline_formset([]),
            "source_language": "en",
            "seo_title": "",
            "seo_title_st": "",
            "search_description": "",
            "search_description_st": "",
            "go_live_at": "",
            "expire_at": "",
        } | fields
        return nested_form_data(values)

    return form
