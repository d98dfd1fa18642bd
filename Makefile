# Needs Python 3.11 or newer, pip and make.
#
#   make start                     set up what is needed, once, and start DSPT Wizard
#   make start ARGS="--plain"      the same, with arguments for dspt-wizard
#   make test                      run every test
#   make printed                   open every paper in Chromium and LibreOffice, which must be there
#   make check                     formatting, lint, types and the direction of imports
#   make bench                     how fast it is, as ratios within one run
#   make faults                    every fault at full length, and the table in docs/durability.md
#   make pictures                  every kind of page in every look, into .build/pictures/
#   make words                     how long and how hard the words are, into docs/plain-language.md
#   make schemas                   what editors complete and underline by, into flows/schemas/
#   make wheel                     build the installable package into dist/
#   make lock                      renew constraints.txt
#
# Another Python: make start PYTHON=python3.12

PYTHON ?= python3
ARGS ?=
DIST ?= dist

VENV := .venv
IN_VENV := $(VENV)/bin/python
LOCKING := .build/lock

# pip 25.3 and newer read the second of these for the tools that build; older ones the first.
export PIP_CONSTRAINT := constraints.txt
export PIP_BUILD_CONSTRAINT := constraints.txt
PIP_OPTIONS := --quiet --disable-pip-version-check --no-input

.PHONY: start test printed check bench faults pictures words schemas wheel lock no-python

start: $(VENV)/.set-up-to-run
	@$(IN_VENV) -m wizard $(ARGS)

test: $(VENV)/.set-up-to-develop
	@$(IN_VENV) -m pytest -q -n auto --maxprocesses 8 --dist worksteal $(ARGS)

printed: $(VENV)/.set-up-to-develop
	@$(IN_VENV) -m tests.printed.needed
	@$(IN_VENV) -m pytest -q -n 2 --dist loadfile tests/printed $(ARGS)

check: $(VENV)/.set-up-to-develop
	@$(IN_VENV) -m ruff check --quiet
	@$(IN_VENV) -m ruff format --quiet --diff
	@$(IN_VENV) -m mypy
	@$(IN_VENV) -c 'from importlinter.cli import lint_imports_command as run; run()' \
	  > $(VENV)/imports.log || { cat $(VENV)/imports.log; exit 1; }

bench: $(VENV)/.set-up-to-develop
	@$(IN_VENV) -m bench.run $(ARGS)

faults: $(VENV)/.set-up-to-develop
	@$(IN_VENV) -m tests.faults.table

pictures: $(VENV)/.set-up-to-develop
	@$(IN_VENV) -m tests.pictures.make $(ARGS)

words: $(VENV)/.set-up-to-develop
	@$(IN_VENV) -m tests.content.measured_page

schemas: $(VENV)/.set-up-to-develop
	@for name in flow edition front-matter path-test home plan; do \
	  $(IN_VENV) -m wizard schema $$name > flows/schemas/$$name.json || exit 1; \
	done

wheel: $(VENV)/.set-up-to-develop
	@$(IN_VENV) -m build --wheel --no-isolation --outdir "$(DIST)" .

# Set up inside a folder of its own, so that what happens to be in .venv is not locked.
lock: export PIP_CONSTRAINT :=
lock: export PIP_BUILD_CONSTRAINT :=
lock:
	@echo "Choosing the newest versions that pyproject.toml allows."
	@rm -rf $(LOCKING) && $(PYTHON) -m venv $(LOCKING)
	@$(LOCKING)/bin/python -m pip install $(PIP_OPTIONS) -e ".[dev]" > $(LOCKING)/log 2>&1 || { \
	  cat $(LOCKING)/log; exit 1; } >&2
	@{ echo "# The exact versions that make start and make test install. Made by: make lock"; \
	   $(LOCKING)/bin/python -m pip freeze --disable-pip-version-check --exclude-editable; \
	 } > constraints.txt
	@rm -rf $(LOCKING)

# What pip says is shown only when it fails: its warnings would frighten people for nothing.
define set_up
@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
  echo "DSPT Wizard needs Python 3.11 or newer."; \
  echo "If you have one under another name: make start PYTHON=python3.12"; exit 1; } >&2
@echo "Setting up. This takes about a minute, once." >&2
@$(IN_VENV) -m pip --version > /dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV) || { \
  rm -rf $(VENV); exit 1; }
@$(IN_VENV) -m pip install $(PIP_OPTIONS) -c constraints.txt -e "$(1)" \
  > $(VENV)/set-up.log 2>&1 || { cat $(VENV)/set-up.log; \
  echo "Setting up did not finish. Nothing of yours was touched."; \
  echo "Check that this computer is online, then do the same again."; exit 1; } >&2
endef

# Python itself may be gone although the folder is there: after an upgrade, for instance.
NO_PYTHON := $(shell test -x $(IN_VENV) || echo no-python)

$(VENV)/.set-up-to-run: pyproject.toml constraints.txt $(NO_PYTHON)
	$(call set_up,.[word])
	@touch $@

# Everything that running needs is part of this, so it counts for both.
$(VENV)/.set-up-to-develop: pyproject.toml constraints.txt $(NO_PYTHON)
	$(call set_up,.[dev])
	@touch $(VENV)/.set-up-to-run $@
