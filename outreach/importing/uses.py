"""Which editions a row names, and how many copies of each; a ValueError says what is wrong."""

from django.utils.translation import gettext as _

from . import cells


def editions(row, lists):
    """The editions of a row: codes, labels and languages beside each other, or keys."""
    keys = cells.text(row.get("editions")).split()
    keys += [key for n in (1, 2, 3) if (key := cells.text(row.get(f"edition_{n}")))]
    if keys:
        found = [lists.edition_of_key(key) for key in keys]
    else:
        names = ("material_code", "material_edition", "material_language")
        codes, labels, languages = (cells.several(row.get(name)) for name in names)
        if not len(codes) == len(labels) == len(languages):
            raise ValueError(
                _("Write code, edition and language of each material, joined by “; ”.")
            )
        said = zip(codes, labels, languages, strict=True)
        found = [lists.edition(*parts) for parts in said]
    if len(found) != len({one.pk for one in found}):
        raise ValueError(_("Name each material once, with all its copies."))
    return found


def copies(row, editions, stored):
    """Copies of each edition: a number each, joined by "; "; or one number for one edition."""
    by_key = [cells.number(row.get(f"copies_{n}")) for n in (1, 2, 3) if row.get(f"edition_{n}")]
    if by_key:
        return [number or 0 for number in by_key]
    said = [cells.number(part) or 0 for part in cells.several(row.get("copies_distributed"))]
    if len(said) == len(editions):
        return said
    if not said:
        return [stored.get(pk, 0) for pk in editions]
    if set(editions) == stored.keys() and said == [sum(stored.values())]:
        return [stored[pk] for pk in editions]
    if said == [0]:
        return [0 for _pk in editions]
    raise ValueError(_("Write the copies of each material, joined by “; ”: 10; 20."))
