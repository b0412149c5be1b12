# Every task of the house; only python3 and make are assumed, the rest goes into .venv.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.ready

.PHONY: fuzz mutate mutate-stories replay help test lint format demo compare bench retell slow docs all-pythons other-pythons clean

help:
	@echo "make test         the tests, ruff, the format, the types and the import walls"
	@echo "make lint         all of that without the tests"
	@echo "make demo         a small program, edited while it runs"
	@echo "make compare      the same edit stories on other reloaders; writes docs/compare.md"
	@echo "make bench        what an edit costs, in one table; writes docs/speed.md"
	@echo "make fuzz         random edits of random programs, for long"
	@echo "make mutate       random commits on a repository, replayed; ARGS=\"--repo ... --package ...\""
	@echo "make mutate-stories  the same on the files of the edit stories; ARGS=\"--seed 1\""
	@echo "make replay       the history of other projects, hot against cold; writes docs/replay.md"
	@echo "make retell       each edit story once more, in four other ways"
	@echo "make slow         the tests that take minutes"
	@echo "make docs         docs/api.md, from the public docstrings"
	@echo "make all-pythons  the tests on each Python that is here (3.11, 3.12, 3.13)"
	@echo "make format       lay the code out as the lint wants it"

# The stamp is older than what it was made from: the environment is built anew.
$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "$(PYTHON) is older than Python 3.11; name another: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) || { \
	  echo "$(PYTHON) -m venv failed; on Debian: apt-get install python3-venv" >&2; exit 1; }
	$(PY) -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

test: $(READY)
	$(PY) -m pytest -q -n auto -m "not slow and not retold" $(ARGS)
	@$(MAKE) --no-print-directory lint

lint: $(READY)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports

format: $(READY)
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

demo: $(READY)
	$(PY) -m hmr demo

compare: $(READY)
	$(PY) benchmarks/compare/environments.py
	$(PY) benchmarks/compare

bench: $(READY)
	$(PY) benchmarks/speed $(ARGS)

# The edit stories told in other ways: tried in vain first, taken back and done again, previewed,
# imported without byte code.
retell: $(READY)
	$(PY) -m pytest -q -n auto -m "retold and not slow" $(ARGS)

slow: $(READY)
	$(PY) -m pytest -q -m slow --timeout 1200 $(ARGS)

# Random programs, edited at random; what fails is shrunk and told as an edit story.
fuzz: $(READY)
	$(PY) -m tests.oracle $${HMR_FUZZ:-2000} $(ARGS)

# Random commits in a clone of a real repository, replayed.
mutate: $(READY)
	$(PY) -m tests.oracle.mutations $(ARGS)

# Random commits on the files of the edit stories, replayed.
mutate-stories: $(READY)
	$(PY) -m tests.oracle.mutations.told $(ARGS)

replay: $(READY)
	$(PY) benchmarks/replay $(ARGS)

docs: $(READY)
	$(PY) docs/build.py

all-pythons: $(READY)
	$(VENV)/bin/nox -s tests

# Those that `make test` has not covered already.
other-pythons: $(READY)
	HMR_SKIP_PYTHON=$$($(PY) -c 'import sys; print("%d.%d" % sys.version_info[:2])') \
	  HMR_TESTS="not slow and not retold" \
	  $(VENV)/bin/nox -s tests

clean:
	rm -rf $(VENV) .nox build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
