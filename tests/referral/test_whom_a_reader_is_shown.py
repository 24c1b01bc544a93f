"""Which of the current contacts fit a reader: the rule alone."""

from dataclasses import dataclass, field

from referral import contacts


@dataclass
class Contact:
    name: str
    country: str = "LS"
    reachable_from: list = field(default_factory=lambda: ["LS"])
    district_code: str = ""
    is_police: bool = False


def names(found):
    return [contact.name for contact in found]


POLICE = Contact("police", is_police=True)
LINE = Contact("line")
MASERU = Contact("maseru", district_code="LS-A")
LERIBE = Contact("leribe", district_code="LS-C")
CONSULATE = Contact("consulate", country="ZA", reachable_from=["ZA"])
HOTLINE = Contact("hotline", country="ZA", reachable_from=["LS", "ZA"])
EVERYBODY = [POLICE, LINE, MASERU, LERIBE, CONSULATE, HOTLINE]


def test_only_what_can_be_called_from_the_country_and_its_own_first():
    assert names(contacts.reachable(EVERYBODY, "ZA")) == ["consulate", "hotline"]
    assert names(contacts.reachable([HOTLINE, POLICE, LINE], "LS")) == ["line", "police", "hotline"]


def test_no_country_is_every_country_with_the_police_last():
    assert names(contacts.reachable(EVERYBODY, ""))[-1] == "police"


def test_the_district_comes_first_and_other_districts_stay_out():
    found = names(contacts.near(EVERYBODY, "LS", "LS-A"))
    assert found == ["maseru", "line", "police", "hotline"]


def test_without_a_district_the_whole_countrys_contacts_are_shown():
    assert names(contacts.near(EVERYBODY, "LS")) == ["line", "police", "hotline"]


def test_the_police_are_never_the_only_help_when_there_is_any_other():
    assert names(contacts.near([POLICE, LERIBE], "LS", "LS-A")) == ["police", "leribe"]
    assert names(contacts.near([POLICE], "LS", "LS-A")) == ["police"]


def test_contacts_of_districts_only_are_still_better_than_none():
    assert names(contacts.near([MASERU, LERIBE], "LS")) == ["maseru", "leribe"]


def test_nobody_is_known_to_be_reachable_from_elsewhere():
    assert contacts.near(EVERYBODY, "OTHER") == []


def offices(number, **fields):
    """As many offices of districts as Lesotho has, or as told."""
    return [Contact(f"office {n}", district_code=f"LS-{n}", **fields) for n in range(number)]


def test_a_short_list_takes_those_of_the_whole_country_and_both_countries_by_turns():
    second = Contact("second line")
    found = contacts.few([*offices(10), LINE, second, POLICE, CONSULATE, HOTLINE])
    assert names(found) == ["line", "consulate", "second line", "hotline"]


def test_a_short_list_for_one_country_starts_with_its_own():
    second = Contact("second line")
    found = contacts.few([*offices(10), POLICE, LINE, HOTLINE, CONSULATE, second], "LS")
    assert names(found) == ["line", "second line", "hotline", "police"]


def test_a_short_list_has_offices_of_districts_only_when_there_is_nothing_else():
    assert names(contacts.few(offices(10))) == ["office 0", "office 1", "office 2", "office 3"]
    assert names(contacts.few([*offices(10), LINE])) == ["line"]
    district_police = offices(3, is_police=True)
    assert names(contacts.few([*district_police, LINE])) == ["line"]


def test_a_short_list_never_has_the_police_alone_when_there_is_any_other():
    many = [POLICE] * 5
    assert names(contacts.few([*many, HOTLINE], "LS"))[0] == "hotline"
    assert names(contacts.few([*many, LERIBE], "LS"))[0] == "leribe"
    assert names(contacts.few([POLICE], "LS")) == ["police"]
    assert contacts.few([], "LS") == []
