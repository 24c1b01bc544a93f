"""Ten thousand texts are read in any format within the memory of a small server."""

import subprocess
import sys

import pytest
from file_rows import a_row, written

from translations.files import FORMATS

ROWS = 10_000
MEGABYTES = 200
SENTENCE = "Check the job offer with the office of labour before you pay anything. "
READ = """
import re, sys
from pathlib import Path
import django
django.setup()
from translations.files import FORMATS
def peak():
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\\s+(\\d+)", status)[1]) // 1024
before = peak()
with open(sys.argv[2], "rb") as file:
    header, rows = FORMATS[sys.argv[1]].read(file)
print(len(rows), peak() - before)
"""


@pytest.mark.parametrize("name", FORMATS)
def test_ten_thousand_texts(name, tmp_path):
    path = tmp_path / "texts"
    rows = (a_row(n, source=SENTENCE * 3, target=SENTENCE * 3 + str(n)) for n in range(ROWS))
    path.write_bytes(written(name, rows))
    read = subprocess.run(
        [sys.executable, "-c", READ, name, path], check=True, capture_output=True, text=True
    )
    count, megabytes = map(int, read.stdout.split())
    assert count == ROWS
    assert megabytes < MEGABYTES
