"""The data dictionary: what each column of an export means, in every language of the site."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from core import languages
from core.choices import CommunityKind

from ..choices import (
    ActivityType,
    Basis,
    MaterialKind,
    PartnerKind,
    ReachKind,
    Source,
    Status,
    Verification,
)
from ..exports import PARTNER_TYPES, PREVENTION, SECTOR, TAGS, TRAINING

MEANINGS = {
    "record_uuid": _("The number of the record; an import changes the record that has it."),
    "partner_name": _("Who did it."),
    "partner_acronym": _("Who did it, in short."),
    "partner_type": _("What kind of organisation it is."),
    "funder": _("Who paid for it."),
    "sector": _("The humanitarian sector, always the same."),
    "subsector": _("Training of officials and teachers, or prevention."),
    "activity_type": _("What was done."),
    "material_code": _("The materials used, in the order of their use."),
    "material_title": _("Their titles, in the same order."),
    "material_kind": _("What they are, in the same order."),
    "material_edition": _("Their editions, in the same order."),
    "material_language": _("Their languages, in the same order."),
    "district_name": _("The district; empty for a place in South Africa."),
    "district_code": _("The ISO 3166-2 code of the district."),
    "community_name": _("The community."),
    "community_type": _("What kind of place it is."),
    "border_post": _("The nearest official border post."),
    "start_date": _("The first day, year-month-day."),
    "end_date": _("The last day, year-month-day."),
    "status": _("How far it is."),
    "targeted": _("How many people were to be reached."),
    "reached_total": _(
        "People reached, the sum of the five figures that follow: contacts, not different persons. "
        "Never add direct to indirect reach, nor figures of a different basis."
    ),
    "reached_women": _("Women reached."),
    "reached_men": _("Men reached."),
    "reached_girls": _("Girls under 18 reached."),
    "reached_boys": _("Boys under 18 reached."),
    "reached_unknown": _("People reached whose sex or age was not recorded, or is another one."),
    "copies_distributed": _("Copies of all materials given away."),
    "referral_cards_given": _("Copies of the referral card among them; never referrals."),
    "source": _("The door through which the record came in."),
    "basis": _("How the number of people came about."),
    "reach_kind": _("Whether the people were there, or only heard or saw it."),
    "register_number": _("The number of the paper register."),
    "register_office": _("The office that keeps the register."),
    "on_behalf_of": _("The school, club or office that reported."),
    "partner_reference": _("The partner's own number of the record."),
    "verification": _("What the coordinator says of the record."),
    "notes": _("What the partner adds, without data of a person."),
}
ALLOWED = {
    "activity_type": ActivityType,
    "material_kind": MaterialKind,
    "community_type": CommunityKind,
    "status": Status,
    "source": Source,
    "basis": Basis,
    "reach_kind": ReachKind,
    "verification": Verification,
}
HEADERS = [
    "column",
    "hxl_tag",
    *(f"meaning_{code}" for code in languages.codes()),
    *(f"allowed_values_{code}" for code in languages.codes()),
]


def entries():
    """Rows below HEADERS, one per column."""
    return [
        [column, tag, *_in_every_language(meaning, column), *_in_every_language(values, column)]
        for column, tag in TAGS.items()
    ]


def _in_every_language(say, column):
    for code in languages.codes():
        with override(code):
            yield say(column)


def meaning(column):
    """What the column means, in the language that is active."""
    return str(MEANINGS[column])


def values(column):
    """What may stand in the column, each value with what it means; empty when anything may."""
    if column == "sector":
        return SECTOR
    if column == "subsector":
        return f"{PREVENTION}; {TRAINING}"
    if column == "material_language":
        return _said(languages.choices())
    if column == "partner_type":
        return _said((PARTNER_TYPES.get(kind, kind), label) for kind, label in PartnerKind.choices)
    return _said(ALLOWED[column].choices) if column in ALLOWED else ""


def _said(choices):
    return "; ".join(f"{value} = {label}" for value, label in choices)
