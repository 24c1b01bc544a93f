"""The example in the description of the API: no place, no partner and no figure of anybody."""

from .. import exports

_TEXTS = {
    "record_uuid": "00000000-0000-4000-8000-000000000001",
    "partner_name": "Your organisation",
    "partner_acronym": "ORG",
    "partner_type": "NGO",
    "sector": exports.SECTOR,
    "subsector": exports.PREVENTION,
    "activity_type": "pitso",
    "material_code": "MAT-01; MAT-02",
    "material_title": "Title of the first; Title of the second",
    "material_kind": "leaflet; referral_card",
    "material_edition": "1; 2",
    "material_language": "st; st",
    "district_name": "Maseru",
    "district_code": "LS-A",
    "community_name": "A village",
    "community_type": "village",
    "start_date": "2026-03-10",
    "end_date": "2026-03-10",
    "status": "done",
    "source": "web",
    "basis": "head_count",
    "reach_kind": "direct",
    "verification": "submitted",
}
_NUMBERS = {
    "targeted": 60,
    "reached_total": 41,
    "reached_women": 20,
    "reached_men": 10,
    "reached_girls": 6,
    "reached_boys": 5,
    "reached_unknown": 0,
    "copies_distributed": 130,
    "referral_cards_given": 30,
}
RECORD = {column: (_TEXTS | _NUMBERS).get(column, "") for column in exports.COLUMNS} | {
    "verification_note": "",
    "counted_with_another": False,
    "updated_at": "2026-03-10T16:12:05.000000Z",
}
PAGE = {"next": None, "next_since": "2026-03-11T04:50:00.000000Z", "results": [RECORD]}
