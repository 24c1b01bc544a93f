"""A null character in an address is answered with 400: PostgreSQL would fail on it."""

import pytest


@pytest.mark.parametrize(
    "address",
    [
        "/api/v2/pages/?search=%00",
        "/api/v2/pages/find/?html_path=%00",
        "/en/search/?q=a%00b",
        "/en/%00/",
        "/media/%00.png",
        "/documents/1/%00.pdf",
        "/admin/pages/?q=%00",
    ],
)
def test_it_is_a_bad_request(client, home, address):
    response = client.get(address)
    assert response.status_code == 400
    assert not response.cookies


def test_a_written_out_escape_is_none(client, home):
    assert client.get("/en/search/?q=%2500").status_code == 200
