"""A session of the knowledge quiz, opened by a host."""

import pytest
from session_steps import open_as_host


@pytest.fixture
def opened(client, knowledge_quiz):
    """(session, address of the host's page)"""
    return open_as_host(client, knowledge_quiz)


@pytest.fixture
def session(opened):
    return opened[0]


@pytest.fixture
def host(opened):
    return opened[1]
