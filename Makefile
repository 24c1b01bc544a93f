# The campaign site. `make` alone lists what there is.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
export DJANGO_SETTINGS_MODULE ?= campaign_site.settings.local

.DEFAULT_GOAL := help
.PHONY: help run dev test unit-test browser-test lint format messages requirements setup clean coverage-benchmark

help: ## List the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

# --- installing: again only when a requirement file changes ------------------------------
$(VENV)/.base: requirements/base.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/base.txt
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.base
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

# --- collecting static files: again only when one changes --------------------------------
STATIC_INPUTS := $(shell find . -path ./.venv -prune -o -path ./var -prune -o -path '*/static/*' -type f -print 2>/dev/null | sed 's/ /\\ /g')
var/.static: $(VENV)/.base $(STATIC_INPUTS)
	@mkdir -p var
	$(BIN)/python manage.py collectstatic --noinput --verbosity 0
	@touch $@

setup: $(VENV)/.base var/.static ## Install, migrate, load the demonstration content once
	@mkdir -p var media
	$(BIN)/python manage.py migrate --verbosity 0
	$(BIN)/python manage.py load_demo --once

run: setup ## Set everything up and serve the site on PORT (8000)
	PORT=$(PORT) $(BIN)/python manage.py serve

dev: $(VENV)/.dev ## Serve with auto-reload, for developers
	@mkdir -p var media
	$(BIN)/python manage.py migrate --verbosity 0
	$(BIN)/python manage.py load_demo --once
	DJANGO_SETTINGS_MODULE=campaign_site.settings.dev $(BIN)/python manage.py runserver $(PORT)

test: unit-test ## Run every test; the browser journeys too where Chromium is found
	@$(MAKE) --no-print-directory browser-test

# Named, so that nothing else is collected. Those outside tests/browser serve the site themselves.
JOURNEYS = $(shell grep -rl "pytest.mark.browser" tests --include="test_*.py")

unit-test: $(VENV)/.dev ## Run the tests that need no browser
	DJANGO_SETTINGS_MODULE=campaign_site.settings.test $(BIN)/pytest -n 2 --dist loadfile -m "not browser"

browser-test: $(VENV)/.dev ## Run the journeys in Chromium
	DJANGO_SETTINGS_MODULE=campaign_site.settings.test DJANGO_ALLOW_ASYNC_UNSAFE=1 $(BIN)/pytest -n 2 --dist loadfile -m browser $(filter tests/browser/%,$(JOURNEYS))
	DJANGO_SETTINGS_MODULE=campaign_site.settings.test DJANGO_ALLOW_ASYNC_UNSAFE=1 $(BIN)/pytest -m browser $(filter-out tests/browser/%,$(JOURNEYS))

lint: $(VENV)/.dev ## Check style, templates, import directions
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint --lint --quiet .
	$(BIN)/lint-imports

format: $(VENV)/.dev ## Put the code in its format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

messages: $(VENV)/.dev ## Collect interface strings into locale/ and compile them (needs gettext)
	$(BIN)/python manage.py makemessages --all --no-obsolete --add-location file --ignore .venv --ignore tests --ignore var
	$(BIN)/python manage.py compilemessages --ignore .venv

requirements: ## Pin the requirement files anew (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header requirements/base.in -o requirements/base.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header requirements/dev.in -o requirements/dev.txt

SERVER ?= postgres://campaign:campaign@127.0.0.1:5432/postgres
coverage-benchmark: $(VENV)/.dev ## Measure the coverage reports, on SQLite and on the PostgreSQL at SERVER
	@failed=0; for options in "" "--server $(SERVER)" "--server $(SERVER) --count 1000000"; do \
	  $(BIN)/python benchmarks/coverage.py $$options || failed=1; done; exit $$failed

clean: ## Remove what was installed and built; data in var/ and media/ stay
	rm -rf $(VENV) var/static var/.static
