"""Settings with a third language, for the process that proves one can be added."""

import os
from pathlib import Path

from core import languages

languages.LANGUAGES = (
    *languages.LANGUAGES,
    languages.Language("xh", "isiXhosa", fallbacks=("en", "st")),
)

from campaign_site.settings.test import *  # noqa: E402, F403

FOLDER = Path(os.environ["THIRD_LANGUAGE_FOLDER"])
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": FOLDER / "db.sqlite3"}}
LOCALE_PATHS = [*LOCALE_PATHS, FOLDER / "locale"]  # noqa: F405
# The project's own migrations, copied there, to which the third language adds one per app.
MIGRATION_MODULES = {
    path.name: f"third_language_migrations.{path.name}"
    for path in (FOLDER / "third_language_migrations").iterdir()
    if path.is_dir()
}
