# `make` alone shows what there is to do. Works with GNU make 3.81 (macOS) and newer.

RUN := .venv/bin/python -m
# Made last by the set-up, so that an interrupted one starts again.
READY := .venv/ready

.PHONY: help setup grade report list test starter new release zip test-image lint format bank fuzz verify \
	reproduce bench clean

help:
	@echo 'Usage: make TARGET [VARIABLE=value ...]'
	@echo
	@echo '  make grade                       grade everything in starter/'
	@echo '  make grade FROM=solutions        grade the solutions (or any folder) instead'
	@echo '  make grade A=hw5_vae             grade one assignment'
	@echo '  make grade A=hw5_vae FILE=path   grade one submission, wherever it lies'
	@echo '  make report                      the same, and write build/report.html: a page with figures'
	@echo '  make list                        list the assignments, their files and points'
	@echo
	@echo '  make test                        check everything: style, types, starter/, tests'
	@echo '  make starter                     make starter/ and the table in README.md anew'
	@echo '  make new A=hw6_flow              write the files of a new assignment, to start from'
	@echo '  make release                     write what students get to build/release'
	@echo '  make zip A=hw5_vae               write the zip for Gradescope to build/, if its bank is right'
	@echo '  make test-image                  grade with a zip in a bare Debian, as on Gradescope (as root)'
	@echo '  make lint                        check style and types only'
	@echo '  make format                      put the code into the common format'
	@echo '  make bank                        prove the graders: run right and wrong programs through them'
	@echo '  make fuzz                        send 300,000 broken messages and 10,000 odd folders'
	@echo '  make verify                      the long proofs: many seeds, mutants, every pair of layers, fuzz'
	@echo '  make reproduce HW=hw2 DATA=dir   train the solutions on real data, and write docs/results.md'
	@echo '  make bench                       measure how much time and memory grading takes'
	@echo
	@echo '  make setup                       install or update .venv; the others do it when needed'
	@echo '  make clean                       remove .venv, caches and build leftovers'
	@echo
	@echo 'ARGS holds further options, as in  make grade ARGS="--json results.json"  or'
	@echo 'make test ARGS="-k starter". PYTHON and PIP_ARGS choose the Python and the PyTorch that'
	@echo '.venv is made with; README.md has examples.'

# Python, then PyTorch: by far the longest part, of which pip shows the progress.
define INSTALL
@rm -f $(READY)
@if [ -n "$$PYTHON" ]; then set -- "$$PYTHON"; \
else set -- python3 python3.13 python3.12 python3.11 python3.10; fi; \
for python in "$$@"; do \
	if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; \
	then found=$$python; break; fi; \
done; \
if [ -z "$$found" ]; then \
	if [ -n "$$PYTHON" ]; then echo "PYTHON=$$PYTHON is not a Python 3.10 or newer." >&2; \
	else echo 'Python 3.10 or newer is needed and was not found; install it,' \
		'or name it: make setup PYTHON=/path/to/python3' >&2; fi; \
	exit 2; \
fi; \
version='import sys; print(sys.version.split()[0])'; \
wanted=$$("$$found" -c "$$version"); \
present=$$($(RUN) pip --version >/dev/null 2>&1 && .venv/bin/python -c "$$version"); \
if [ -z "$$present" ] || { [ -n "$$PYTHON" ] && [ "$$present" != "$$wanted" ]; }; then \
	echo "Making .venv with Python $$wanted."; \
	"$$found" -m venv --clear .venv || { \
		echo 'The virtual environment could not be made; on Debian and Ubuntu it needs the' \
			'package python3-venv.' >&2; exit 2; }; \
fi
@echo 'Installing into .venv. This is done once; PyTorch is large and may take some minutes.'
@$(RUN) pip install --disable-pip-version-check -c constraints.txt -e '.[dev]' $(PIP_ARGS) || { \
	echo 'The installation failed, for the reason above; "make setup" tries again.' >&2; exit 2; }
@touch $(READY)
endef

setup:
	$(INSTALL)
	@echo 'Ready. Try "make grade".'

$(READY): pyproject.toml constraints.txt
	$(INSTALL)

# FILE may be one name with spaces in it, or several names without.
grade: $(READY)
	@set --; \
	if [ -n "$$A" ]; then set -- "$$A"; fi; \
	case "$$FILE" in "~/"*) FILE=$$HOME/$${FILE#"~/"};; esac; \
	if [ -e "$$FILE" ]; then set -- "$$@" "$$FILE"; else set -- "$$@" $$FILE; fi; \
	if [ -n "$$FROM" ]; then set -- --from "$$FROM" "$$@"; fi; \
	$(RUN) autograder grade "$$@" $(ARGS)

report: $(READY)
	@mkdir -p build
	@$(MAKE) --no-print-directory grade ARGS="--html build/report.html $(ARGS)"

list: $(READY)
	@$(RUN) autograder list $(ARGS)

starter: $(READY)
	@$(RUN) autograder starter $(ARGS)
	@$(RUN) autograder list --readme

new: $(READY)
	@$(RUN) autograder new "$$A" $(ARGS)

release: $(READY)
	@$(RUN) autograder release $(ARGS)

zip: $(READY)
	@$(RUN) autograder zip $$A $(ARGS)

test-image: $(READY)
	@$(RUN) tests.image $$A $(ARGS)

bank: $(READY)
	@$(RUN) autograder bank $$A $(ARGS)

fuzz: $(READY)
	FUZZ_MESSAGES=200000 $(RUN) pytest tests/test_wire_hostile.py tests/test_wire_values.py tests/test_submission_fuzz.py \
		tests/test_compare.py

verify: fuzz
	$(RUN) autograder verify $(ARGS)
	EVERY_LAYER=1 EVERY_PROGRAM=1 $(RUN) pytest tests/test_hostile.py tests/test_release.py \
		tests/test_graders.py::test_no_answer_whatever_it_is_is_a_fault_of_the_grader

reproduce: $(READY)
	@$(RUN) autograder reproduce $$HW $${DATA:+--data "$$DATA"} $(ARGS)

bench: $(READY)
	@$(RUN) autograder bench $(ARGS)

test: lint
	$(RUN) autograder starter --check
	$(RUN) pytest $(ARGS)

lint: $(READY)
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy --strict --explicit-package-bases autograder tests
	$(RUN) mypy solutions
	$(RUN) mypy starter

format: $(READY)
	$(RUN) ruff check --fix --exclude starter .
	$(RUN) ruff format .

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis build *.egg-info
	find . -path ./.git -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +
