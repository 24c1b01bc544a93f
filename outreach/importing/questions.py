"""What the form for KoboToolbox and ODK asks: the columns of a record, and nothing of a person."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

TITLE = _("Log an activity")
COUNT = ". >= 0 and . <= 1000000"


@dataclass(frozen=True)
class Question:
    """A row of the sheet "survey"."""

    type: str
    name: str
    label: str = ""
    required: bool = False
    constraint: str = ""
    default: str = ""
    calculation: str = ""


def _count(name, label):
    return Question("integer", name, label, constraint=COUNT)


START = (
    Question("calculate", "record_uuid", calculation="once(uuid())"),
    Question(
        "note", "no_names", _("Count people. Write nobody's name, telephone number or story.")
    ),
)

QUESTIONS = (
    Question("select_one partner", "partner_acronym", _("Partner"), required=True),
    Question("select_one place", "community", _("Community"), required=True),
    Question("select_one type", "activity_type", _("Type"), required=True),
    Question("date", "start_date", _("First day"), required=True, default="today()"),
    Question("select_one status", "status", _("Status"), default="done"),
    _count("reached_women", _("Women")),
    _count("reached_men", _("Men")),
    _count("reached_girls", _("Girls")),
    _count("reached_boys", _("Boys")),
    _count("reached_unknown", _("Not known")),
    Question("select_one basis", "basis", _("Basis of the figures"), default="head_count"),
    Question("select_one reach_kind", "reach_kind", _("Reach"), default="direct"),
    *(
        part
        for number in (1, 2, 3)
        for part in (
            Question("select_one edition", f"edition_{number}", _("Material")),
            _count(f"copies_{number}", _("Copies given away")),
        )
    ),
    Question("text", "register_number", _("Number of the register")),
    Question("text", "register_office", _("Office that keeps the register")),
    Question("text", "on_behalf_of", _("On behalf of")),
    Question("text", "notes", _("Notes: what happened, not who")),
)
