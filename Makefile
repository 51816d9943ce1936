# Two commands are all a newcomer needs: `make demo` and `make test`.
PYTHON ?= python3.11
ifeq (, $(shell command -v $(PYTHON) 2>/dev/null))
PYTHON := python3
endif
VENV ?= .venv
BIN := $(VENV)/bin
SERVING_VENV ?= .venv-serving
PIP_FLAGS := --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: demo test test-slow lint check bench clean

demo: $(SERVING_VENV)/.installed ## the sample tickets, tagged and drafted in the terminal
	$(SERVING_VENV)/bin/replywright demo

test: $(VENV)/.installed ## environment and the default suite
	$(BIN)/python -m pytest -n auto

test-slow: $(VENV)/.installed ## what takes longer: kills under load, browsers, training runs
	$(BIN)/python -m pytest -m slow

lint: $(VENV)/.installed ## format, lint, types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

check: lint test ## what has to hold before a commit

bench: $(VENV)/.installed ## drafts a second: the pipeline alone, and the service with durable commits
	$(BIN)/python -m eval.bench
	$(BIN)/python -m serving.bench

# What serving needs: no torch, below 400 MB.
$(SERVING_VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(SERVING_VENV)
	$(SERVING_VENV)/bin/python -m pip install $(PIP_FLAGS) --editable .
	touch $@

$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install $(PIP_FLAGS) "torch==2.13.0"
	$(BIN)/python -m pip install $(PIP_FLAGS) --editable ".[train,dev,postgres]"
	touch $@

clean:
	rm -rf $(VENV) $(SERVING_VENV) .pytest_cache .mypy_cache .ruff_cache
