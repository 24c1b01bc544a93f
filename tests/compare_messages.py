"""Exit 1 when a committed django.mo is not what its django.po compiles to (needs gettext)."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def main():
    stale = []
    for source in sorted(ROOT.glob("locale/*/LC_MESSAGES/django.po")):
        compiled = subprocess.run(
            ["msgfmt", "--check", str(source), "-o", "-"], check=True, capture_output=True
        ).stdout
        if compiled != source.with_suffix(".mo").read_bytes():
            stale.append(source.relative_to(ROOT))
    for source in stale:
        print(f"{source}: the .mo beside it is stale; run `make messages`")
    print(f"{len(stale)} stale catalogues")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
