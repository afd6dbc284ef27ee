# One door for tools. CI only calls these.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
PYTEST_ARGS ?= -n 2 --dist loadgroup
export VAR_DIR ?= $(CURDIR)/var
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all:

.PHONY: help start test check bench lock messages clean
.DEFAULT_GOAL := help

help: ## Say what can be done
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] < (3, 11))' || \
		{ echo "Python 3.11 is needed. On Debian or Ubuntu: apt-get install python3.11 python3.11-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ echo "Python's venv is missing. On Debian or Ubuntu: apt-get install python3-venv"; rm -rf $(VENV); exit 1; }
	@touch $@

$(VENV)/installed: requirements.txt $(VENV)/made
	@echo "Installing what the product runs on (about 20 seconds) ..."
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/installed-dev: requirements-dev.txt $(VENV)/made
	@echo "Installing what building and testing needs ..."
	@$(PIP) -r requirements-dev.txt
	@touch $@ $(VENV)/installed

start: export OEFENEN = 1
start: export SITE_URL = http://localhost:$(PORT)
start: $(VENV)/installed ## Run everything with practice data on http://localhost:8000
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py oefenbuurt --als-leeg
	@echo
	@echo "  Wijkexpeditie: http://localhost:$(PORT)   (Ctrl+C stops)"
	@echo
	@PORT=$(PORT) $(BIN)/gunicorn --config wijkexpeditie/gunicorn_conf.py wijkexpeditie.wsgi

test: $(VENV)/installed-dev ## Run the whole suite (DATABASE_URL and REDIS_URL are respected)
	@$(BIN)/pytest $(PYTEST_ARGS)

check: export OEFENEN = 1
check: $(VENV)/installed-dev ## What must hold before the tests: style, types, layers, migrations, templates, translations
	@mkdir -p $(VAR_DIR)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy .
	@$(BIN)/lint-imports --no-logo > $(VAR_DIR)/lagen.txt 2>&1 || { cat $(VAR_DIR)/lagen.txt; exit 1; }
	@$(BIN)/python manage.py check --fail-level WARNING
	@$(BIN)/python manage.py makemigrations --check --dry-run
	@$(BIN)/djade --check --target-version 5.2 $$(find templates -name '*.html')
	@$(BIN)/python tools/vertalingen.py --check

bench: $(VENV)/installed-dev ## Figures as ratios against a floor measured in the same run (needs PostgreSQL)
	@$(BIN)/python -m bench

lock: ## Pin the requirements anew (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header requirements.in -o requirements.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header requirements-dev.in -o requirements-dev.txt

messages: $(VENV)/installed-dev ## Gather the texts to translate and compile them (needs gettext)
	@$(BIN)/python tools/vertalingen.py

clean: ## Throw away the database, uploads and caches of this folder
	rm -rf var .mypy_cache .ruff_cache .hypothesis .import_linter_cache
