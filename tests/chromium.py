"""The browser of the journeys; missing, it is a failure in CI and a named skip elsewhere."""

import os
import shutil

import pytest


def path():
    """The shell without windows, which takes half of the processor time, or the whole browser."""
    names = ("chromium-headless-shell", "chromium")
    found = os.environ.get("CHROMIUM_PATH") or next(filter(None, map(shutil.which, names)), None)
    if found is None:
        reason = (
            "Chromium was not found (CHROMIUM_PATH, chromium): the browser journeys did not run"
        )
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    return found
