"""A phone without script sends the figures and gets the result, in the reader's language."""

import re

import pytest
from django.test import Client

from referral.models import HelpPage

A_DEBT = {"transport": "1 000", "interest": "10", "pay": "M600"}
NOTHING = "Write the pay, or one of the costs."


def text_of(response):
    """The words of the page as a reader sees them: nothing hidden, no tags."""
    html = response.content.decode()
    hidden = re.compile(r"<(\w+)[^>]*\shidden[^>]*>.*?</\1>", re.DOTALL)
    return re.sub(r"[ \n]+", " ", re.sub("<[^>]+>", " ", hidden.sub("", html)))


def test_the_page_asks_and_says_nothing_yet(client, guide):
    page = client.get("/en/guides/offer/")
    assert "Transport to the job" in text_of(page)
    assert "Your result" not in text_of(page)
    assert NOTHING not in text_of(page)


def test_the_result_has_figures_and_signs(send):
    told = text_of(send(**A_DEBT, fee="0", worked_off="on"))
    assert "All of it costs you 1\u00a0150" in told
    assert "added because you borrow 150" in told
    assert "before the first money of your own 2" in told
    assert "In Lesotho, debt bondage is a crime" in told
    assert "asked for a fee" not in told
    assert "no warning sign" not in told


def test_what_was_written_stays(send):
    html = send(**A_DEBT, worked_off="on").content.decode()
    assert 'value="1 000"' in html
    assert 'value="M600"' in html
    assert re.search(r'name="worked_off"[^>]* checked', html)


def test_no_sign_is_said_with_what_to_do_when_that_changes(send):
    told = text_of(send(pay="1000"))
    assert "We see no warning sign in these figures. Figures do not show everything" in told


def test_a_stop_leads_to_help(send, home):
    home.add_child(instance=HelpPage(title="Help", title_st="Thuso", slug="help"))
    answer = send(**A_DEBT, worked_off="on")
    assert "Get help now" in text_of(answer)
    assert 'href="/en/help/"' in answer.content.decode()
    assert "Get help now" not in text_of(send(pay="1000"))


def test_no_number_is_named_and_stays_as_it_was_written(send):
    answer = send(fee="a lot", pay="1000", interest="200")
    html, told = answer.content.decode(), text_of(answer)
    assert answer.status_code == 200
    assert 'value="a lot"' in html
    assert html.count('aria-invalid="true"') == 2
    assert f'<a href="#{re.search(r"sums-[-0-9a-f]+", html)[0]}-fee">' in html
    assert "Write only a number from 0 to 1\u00a0000\u00a0000, such as 1\u00a0200." in told
    assert "Write only a number from 0 to 100, such as 5." in told
    assert "Your result" not in told


@pytest.mark.parametrize("figures", [{}, {"fee": " ", "pay": "0"}])
def test_nothing_written_is_said(send, figures):
    told = text_of(send(**figures))
    assert NOTHING in told
    assert "Your result" not in told


@pytest.mark.parametrize("figure", ["9" * 5000, "\x00", "<script>", "1e400"])
def test_strange_figures_are_told_and_escaped(send, figure):
    answer = send(fee=figure)
    assert answer.status_code == 200
    assert "<script>" not in answer.content.decode()
    assert "Write only a number" in text_of(answer)


def test_a_body_that_cannot_be_read_asks_again(client, guide):
    address = client.get("/en/guides/offer/").content.decode().split('action="')[1].split('"')[0]
    answer = client.post(address, b"broken", content_type="multipart/form-data; boundary=x")
    assert NOTHING in text_of(answer)


def test_it_speaks_the_readers_language_and_the_switch_leads_back(client, send):
    answer = send("st", **A_DEBT)
    html = answer.content.decode()
    assert '<html lang="st"' in html
    assert "Palo</h2>" in html
    path = answer.request["PATH_INFO"].replace("/st/", "/en/")
    assert path in html
    back = client.get(path)
    assert back.status_code == 302
    assert back["Location"].startswith("/en/guides/offer/#sums-")


def test_a_phone_needs_no_cookie_and_no_token(guide, send):
    strict = Client(enforce_csrf_checks=True)
    path = send(**A_DEBT).request["PATH_INFO"]
    answer = strict.post(path, A_DEBT)
    assert answer.status_code == 200
    assert not answer.cookies
    assert answer["Cache-Control"] == "no-store"
    assert 'autocomplete="off"' in answer.content.decode()


def test_nothing_is_written_or_logged(send, django_assert_max_num_queries, caplog):
    send(**A_DEBT)  # the site's settings row is made when it is first asked for
    with django_assert_max_num_queries(15) as queries:
        answer = send(**A_DEBT, fee="31415")
    assert "31415" not in answer.request["QUERY_STRING"] + caplog.text
    assert not [
        query["sql"]
        for query in queries.captured_queries
        if not query["sql"].startswith("SELECT") or "31415" in query["sql"]
    ]


def test_only_sums_of_a_published_page_answer(client, guide):
    block = guide.body[0].id
    assert client.post(f"/en/sums/{guide.pk}/other/", A_DEBT).status_code == 404
    assert client.post(f"/en/sums/{guide.get_parent().pk}/{block}/", A_DEBT).status_code == 404
    guide.unpublish()
    assert client.post(f"/en/sums/{guide.pk}/{block}/", A_DEBT).status_code == 404
    assert client.get(f"/en/sums/{guide.pk}/{block}/").status_code == 404
