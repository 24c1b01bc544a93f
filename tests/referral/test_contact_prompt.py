"""The prompt block: its words, a few current contacts, the way to the help page."""

import pytest
from django.test import RequestFactory

from referral.blocks import ContactPromptBlock
from referral.models import ContactPoint

pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def render(home):
    """A function that renders a prompt for one request."""
    request = RequestFactory().get("/en/", HTTP_HOST="localhost")

    def rendered(country="", **texts):
        block = ContactPromptBlock()
        texts = {"text_st": "<p>Bua le motho.</p>", "text_en": "<p>Talk to somebody.</p>"} | texts
        return block.render(
            block.to_python({"country": country, **texts}), context={"request": request}
        )

    return rendered


def test_it_prints_words_contacts_and_the_way_to_help(render, help_page, make_contact):
    make_contact()
    html = render("LS")
    assert "Talk to somebody." in html
    assert "tel:+26622223333" in html
    assert 'href="/en/help/"' in html


def test_it_prints_four_at_most_and_not_the_police_alone(render, make_contact):
    for number in range(5):
        make_contact(f"Post {number}", kind="police")
    make_contact("Social worker", kind="social_services")
    html = render("LS")
    assert html.count('class="contact"') == 4
    assert "Social worker" in html


def test_the_whole_countrys_contacts_come_first_on_every_database(make_contact, districts):
    make_contact("Office", district=districts["LS-A"])
    make_contact("Whole country")
    assert [str(contact) for contact in ContactPoint.objects.all()] == ["Whole country", "Office"]
    assert "NULLS FIRST" in str(ContactPoint.objects.all().query)


def test_without_a_country_both_sides_of_the_border_are_printed(render, make_contact, districts):
    for number in range(5):
        make_contact(f"Office {number}", district=districts["LS-A"])
    make_contact("Line")
    make_contact("Consulate", country="ZA", reachable_from=["ZA"])
    html = render("")
    assert html.index("Line") < html.index("Consulate")
    assert html.count('class="contact"') == 2


def test_it_follows_its_country(render, make_contact):
    make_contact("Only here", reachable_from=["LS"])
    assert "Only here" in render("LS")
    assert "Only here" in render("")
    assert "Only here" not in render("ZA")


def test_without_contacts_it_still_says_where_to_go(render, help_page):
    html = render("ZA")
    assert "No telephone number is checked at the moment." in html
    assert 'href="/en/help/"' in html


def test_many_prompts_of_a_page_ask_once(
    render, help_page, make_contact, django_assert_max_num_queries
):
    make_contact()
    render("LS")
    with django_assert_max_num_queries(0):
        render("ZA")
        render("")


def test_it_is_safety_critical_and_renders_without_a_request(make_contact):
    block = ContactPromptBlock()
    make_contact()
    assert block.safety_critical
    assert "Child line" in block.render(block.to_python({"country": "LS", "text_en": "<p>x</p>"}))
