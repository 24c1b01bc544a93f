"""The columns of an exported activity: the programme's 3W columns, then what a re-import needs.

``data/hxl_columns.csv`` names the first; ``MORE`` are ours. An activity with several materials
stays one row, so that its people are not counted twice; the materials stand in one cell, in the
order of their use.
"""

import csv
from pathlib import Path

from .choices import PartnerKind

DATA = Path(__file__).parent / "data" / "hxl_columns.csv"
with DATA.open(encoding="utf-8", newline="") as file:
    TAGS = {row["column"]: row["hxl_tag"] for row in csv.DictReader(file)}

MORE = {
    "basis": "#meta+basis",
    "reach_kind": "#meta+reach",
    "register_number": "#meta+register+num",
    "register_office": "#meta+register+office",
    "on_behalf_of": "#meta+behalf",
    "partner_reference": "#meta+id+partner",
    "verification": "#status+verification",
    "notes": "#description+notes",
}
TAGS |= MORE
COLUMNS = list(TAGS)

PARTNER_TYPES = {
    PartnerKind.NGO: "NGO",
    PartnerKind.POLICE: "LawEnforcement",
    PartnerKind.MINISTRY: "CentralGovernmentOrganisation",
    PartnerKind.COUNCIL: "LocalGovernmentOrganisation",
    PartnerKind.SCHOOL: "SchoolOrCollege",
}
SECTOR = "Protection"
PREVENTION = "prevention of trafficking"
TRAINING = "training"
BETWEEN = "; "
"""What stands between the materials of one cell."""
