# make run opens the window, make test runs every check and test; both set themselves up first.
# Whatever they write stays inside the checkout: .venv/ (the program's Python), .cache/, .data/ (sessions).

.DEFAULT_GOAL := help
.PHONY: help run test check lint layout types imports sizes words bench pictures lock format clean

unexport PYTHONPATH PYTHONHOME
export XDG_CACHE_HOME := $(CURDIR)/.cache
export FONTCONFIG_FILE ?= $(CURDIR)/tools/fonts.conf
# What Qt itself writes, such as the last folder of a file dialog, goes beside the library.
run: export XDG_DATA_HOME := $(CURDIR)/.data/share
run: export XDG_CONFIG_HOME := $(CURDIR)/.data/config

help:
	@echo 'make run     open the window; ARGS="…" is passed on, as in make run ARGS="list"'
	@echo 'make test    every check and every test; ARGS="…" goes to pytest'
	@echo 'make check   lint, layout, types, imports, sizes, words: each also a target of its own'
	@echo 'make bench   every benchmark; ARGS="name …" for some of them'
	@echo 'make pictures  make the pictures in docs/pictures anew'
	@echo 'make format  lay the code out and mend what the linter can mend'
	@echo 'make lock    write constraints.txt anew from pyproject.toml'
	@echo 'make clean   remove .venv and .cache; sessions in .data stay'

run:
	@tools/setup run
	@.venv/bin/python -m facilitator --library .data/library.db $(ARGS)

# A failed check does not hide what pytest says; either makes the target fail.
test:
	@tools/setup test
	@status=0; $(MAKE) --no-print-directory check || status=1; \
	.venv/bin/python -m pytest $(ARGS) || status=1; exit $$status

check:
	@tools/setup test
	@$(MAKE) --no-print-directory --keep-going lint layout types imports sizes words

lint:
	@.venv/bin/ruff check
layout:
	@.venv/bin/ruff format --check --output-format concise
types:
	@.venv/bin/mypy
imports:
	@.venv/bin/lint-imports --no-logo --cache-dir .cache/import-linter
sizes:
	@.venv/bin/python tools/file_sizes.py
words:
	@.venv/bin/python tools/own_words.py

bench:
	@tools/setup bench
	@.venv/bin/python tools/bench.py $(ARGS)

# Without a screen too; QT_QPA_PLATFORM=xcb takes them on a real one.
pictures: export QT_QPA_PLATFORM ?= offscreen
pictures:
	@tools/setup run
	@.venv/bin/python tools/pictures.py

lock:
	@tools/setup lock
	@UV_CACHE_DIR=.cache/uv .venv/bin/uv pip compile pyproject.toml --all-extras --universal \
	    --python-version 3.11 --upgrade --no-header --no-annotate --quiet --output-file constraints.txt

format:
	@tools/setup test
	@.venv/bin/ruff check --fix
	@.venv/bin/ruff format

clean:
	rm -rf .venv .cache
