"""Plain functions that make what a browser or a phone sends."""

from uuid import uuid4

from django.urls import reverse


def record(community, **fields):
    """A record as a phone keeps it: names of the form, values as text."""
    values = {
        "uuid": str(uuid4()),
        "edited_at": "2026-11-20T09:00:00Z",
        "community": str(community.pk),
        "type": "pitso",
        "starts_on": "2026-11-19",
        "women": "12",
        "men": "9",
    }
    return {name: str(value) for name, value in (values | fields).items()}


def send(client, *records, **headers):
    """Post records to the JSON door: (status, answer)."""
    response = client.post(
        reverse("log_door"), list(records), content_type="application/json", headers=headers
    )
    return response.status_code, response.json()


def states(client, *records):
    _status, answer = send(client, *records)
    return [one["state"] for one in answer["records"]]
