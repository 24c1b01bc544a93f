"""The help page: choices by plain links, contacts, advice; any query, any language."""

import pytest

pytestmark = pytest.mark.usefixtures("today")


def body(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    return response.content.decode()


def test_it_first_asks_where_the_reader_is(client, help_page, make_contact):
    make_contact()
    page = body(client, "/en/help/")
    for country in ("LS", "ZA", "OTHER"):
        assert f'href="?country={country}"' in page
    assert "2222 3333" not in page
    assert page.count("<h1") == 1


@pytest.mark.parametrize("language", ["st", "en"])
@pytest.mark.parametrize("country", ["LS", "ZA", "OTHER"])
def test_every_country_has_its_advice_even_without_contacts(client, help_page, country, language):
    page = body(client, f"/{language}/help/?country={country}")
    word = {"st": "Keletso", "en": "Advice"}[language]
    assert f"{word} {country}" in page
    assert page.count(f"{word} ") == 1
    assert 'aria-current="true"' in page


def test_advice_stands_below_the_contacts_too(client, help_page, make_contact):
    make_contact()
    page = body(client, "/st/help/?country=LS")
    assert page.index("Child line (st)") < page.index("Keletso LS")


def test_districts_are_plain_links_in_lesotho_only(client, help_page, districts, make_contact):
    make_contact("Maseru office", district=districts["LS-A"])
    make_contact("Leribe office", district=districts["LS-C"])
    make_contact("National line")
    page = body(client, "/en/help/?country=LS")
    assert "?country=LS&amp;district=LS-A" in page
    assert "(unverified)" not in page
    page = body(client, "/en/help/?country=LS&district=LS-A")
    assert page.index("Maseru office") < page.index("National line")
    assert "Leribe office" not in page
    assert "district=LS-A" not in body(client, "/en/help/?country=ZA")


def test_the_language_switch_keeps_the_choice(client, help_page):
    page = body(client, "/en/help/?country=LS&district=LS-A")
    assert "/st/help/?country=LS&amp;district=LS-A" in page


def test_the_police_are_never_the_only_help(client, help_page, districts, make_contact):
    make_contact("Maseru police", kind="police", district=districts["LS-A"])
    make_contact("Leribe office", district=districts["LS-C"])
    page = body(client, "/en/help/?country=LS&district=LS-A")
    assert "Maseru police" in page
    assert "Leribe office" in page


@pytest.mark.parametrize(
    "query",
    [
        "country=XX",
        "country=%01",
        "country=LS&district=LS-Z",
        "country=LS&district=%F0%9F%92%A9",
        "district=LS-A",
        "country=" + "L" * 5000,
        "country=LS'--",
    ],
)
def test_a_wrong_query_is_answered_in_plain_words(client, help_page, districts, query):
    page = body(client, f"/en/help/?{query}")
    assert "We do not know this place. Please choose again." in page
    assert 'href="?country=LS"' in page


def test_small_letters_and_a_district_abroad_do_no_harm(client, help_page, districts):
    page = body(client, "/en/help/?country=za&district=ls-a")
    assert "Advice ZA" in page
    assert "We do not know" not in page


def test_what_is_not_known_is_not_printed(client, help_page, make_contact):
    make_contact(reachable_from=["LS"], languages=["st", "xx"], free_call=True, hours_en="8–17")
    page = body(client, "/en/help/?country=LS")
    assert "Works from South Africa: no." in page
    assert "Languages: Sesotho." in page
    assert "The call is free." in page
    assert "8–17" in page


def test_a_missing_translation_is_marked(client, help_page, make_contact):
    make_contact(name_st="")
    page = body(client, "/st/help/?country=LS")
    assert '<span lang="en">Child line</span>' in page


def test_queries_do_not_grow_with_contacts(
    client, help_page, districts, make_contact, django_assert_max_num_queries
):
    for number in range(40):
        make_contact(f"Office {number}", district=districts["LS-A"])
    body(client, "/en/help/")
    with django_assert_max_num_queries(15):
        body(client, "/en/help/?country=LS&district=LS-A")


def test_advice_can_be_found_and_counts_as_text_to_translate(help_page):
    assert "Talk to a social worker." in help_page.searchable_text("en")[1]
    assert help_page.missing_in("st") == []
    advice = help_page.advice.first()
    advice.text_st = ""
    advice.save()
    assert help_page.missing_in("st") == ["advice"]


def test_the_api_gives_the_advice_in_both_languages(client, help_page):
    answer = client.get(f"/api/v2/pages/{help_page.pk}/").json()
    assert answer["title_st"] == "Thuso"
    assert answer["advice"][0]["title_st"] == "Keletso LS"
    assert answer["advice"][0]["title_en"] == "Advice LS"
