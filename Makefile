# Two commands do everything: `make demo` and `make test`.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
RUN    := $(VENV)/.run-installed
DEV    := $(VENV)/.dev-installed
SHARED ?= ../shared
DB     ?= reviewer.db

.PHONY: help setup demo test lint models bench screenshots goldens lock clean

help:            ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:[^#]*## /\t/'

setup: $(DEV)    ## virtual environment with everything, from the lock files

demo: $(RUN)     ## read six real codes and the sample corpus, analyse, serve the app
	$(BIN)/reviewer --db $(DB) demo $(DEMO)

test: $(DEV)     ## everything that CI runs: lint, types, contracts, tests, browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2 --dist loadgroup $(TESTS)

models: $(DEV)   ## train the relation model and count the background (CORPUS=folder of the codification)
	$(BIN)/python -m models.train --corpus $(or $(CORPUS),$(SHARED)/data)

bench: $(DEV)    ## speed and memory, as ratios against a baseline of the same run
	$(BIN)/python -m bench

screenshots: $(DEV) ## the pictures of README and docs, in both languages
	$(BIN)/python -m tools.screenshots --out docs/images

goldens: $(DEV)  ## regenerate tests/golden; read the diff like code
	$(BIN)/python -m tests.golden.make

lock: $(DEV)     ## freeze versions and hashes anew
	$(BIN)/python -m tools.lock

$(RUN): requirements/run.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(DEV): requirements/dev.lock $(RUN)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	touch $@

clean:           ## forget the environment and caches, keep databases
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
