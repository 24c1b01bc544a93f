"""What a browser sends from the editing forms of the stage."""

from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from translations.units import latest


def fresh(page):
    """The newest stored version of a page."""
    return latest(type(page).objects.get(pk=page.pk))


def page_form(page, **extra):
    """The form of a page as it is, as nested data."""
    names = ("title", "title_st", "slug", "seo_title", "seo_title_st", "source_language")
    names += ("search_description", "search_description_st", "summary_st", "summary_en")
    data = {name: getattr(page, name) or "" for name in names}
    return data | {"comments": inline_formset([])} | extra


def block_form(block):
    """One block of the stage: a warning sign or a heading."""
    value = {name: part or "" for name, part in block.value.items()}
    if block.block_type == "warning":
        for code in ("st", "en"):
            value[f"action_{code}"] = rich_text(str(getattr(value[f"action_{code}"], "source", "")))
    return block.block_type, value


def body_form(blocks):
    """The body, each block with its lasting id."""
    data = streamfield([block_form(block) for block in blocks])
    for number, block in enumerate(blocks):
        data[f"{number}-id"] = block.id
    return data


def door_form(door, **extra):
    names = ("id", "key", "title_st", "title_en", "text_st", "text_en")
    values = {name: getattr(door, name) or "" for name in names}
    return values | {"target": door.target_id, "DELETE": ""} | extra


def doors_form(rows):
    old = sum(1 for row in rows if row["id"])
    return inline_formset(rows, initial=old)


def as_posted(data):
    return nested_form_data(data)
