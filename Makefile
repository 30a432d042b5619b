# One command shows the site, one passes every test; both make what they need first.
SHELL := /bin/sh
.DEFAULT_GOAL := help
PYTHON := .venv/bin/python
READY := .venv/.ready
export PYTHONPATH := hooks
# Material announces its end of life on every run; this is the switch its own banner names.
export NO_MKDOCS_2_WARNING := 1

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' Makefile

serve: $(READY) ## show the site at http://127.0.0.1:8000 and reload it at every save
	$(PYTHON) -m hipwise preview --no-open

preview: $(READY) ## the same, and open the browser
	$(PYTHON) -m hipwise preview

build: $(READY) ## build the site into site/
	$(PYTHON) -m mkdocs build

check: $(READY) ## say everything that is wrong with the content
	$(PYTHON) -m hipwise check

fix: $(READY) ## put misspelt words of the content right, and tidy how its files look
	$(PYTHON) -m hipwise fix --nearest

new: $(READY) ## start a new exercise with a few questions
	$(PYTHON) -m hipwise new exercise

schema: $(READY) ## write what editors need, after the records changed
	$(PYTHON) -m hipwise schema

figure: $(READY) ## draw one exercise: make figure ID=bridge
	$(PYTHON) -m hipwise figure --png $(ID)

cards: $(READY) ## draw every printed card into build/cards/
	$(PYTHON) -m hipwise cards build/cards

test: $(READY) ## pass every test
	sh .ci/browser
	sh .ci/editor
	$(PYTHON) -m ruff check hooks tests
	$(PYTHON) -m ruff format --check hooks tests
	$(PYTHON) -m mypy
	.venv/bin/lint-imports --no-cache
	$(PYTHON) -m pytest -n auto --dist worksteal

proof: $(READY) ## chance for a minute, every bad file, two builds, every page: make proof SEED=7 PARTS=chance
	$(PYTHON) -m tests.proof $(PARTS) $(if $(SEED),--seed $(SEED))
	$(if $(PARTS),,sh .ci/browser)
	$(if $(PARTS),,$(PYTHON) -m pytest -n auto --dist worksteal -m thorough)

bench: $(READY) ## measure speed and sizes beside the usual tools
	$(PYTHON) -m tests.bench

tidy: $(READY) ## tidy the Python code
	$(PYTHON) -m ruff check --fix hooks tests
	$(PYTHON) -m ruff format hooks tests

lock: $(READY) ## renew requirements.lock from pyproject.toml
	.tools/bin/uv pip compile -q --universal --generate-hashes --all-extras --no-header -o requirements.lock pyproject.toml

$(READY): requirements.lock .ci/environment
	sh .ci/environment
	@touch $@

.PHONY: help serve preview build check fix new schema figure cards test proof bench tidy lock
