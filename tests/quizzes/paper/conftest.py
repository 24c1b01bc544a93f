"""The request with which a sheet is asked for."""

import pytest


@pytest.fixture
def asked_for(rf):
    return rf.get("/", HTTP_HOST="localhost")
