"""Files that cannot be imported, or only with a note, and what is said of them."""

import textwrap
from dataclasses import replace

import pytest

from autograder.sandbox.loading import UNGUARDED_MAIN, load
from tests.fakes import FILE, QUICK, failure, submitted, text


@pytest.mark.parametrize(
    ("source", "summary", "detail"),
    [
        (b"def f(:\n    pass\n", f"{FILE} is not valid Python.", "line 1: def f(:"),
        (b"def f():\npass\n", f"{FILE} is not valid Python.", "IndentationError"),
        (b"def f():\n        x = 1\n\treturn x\n", f"{FILE} is not valid Python.", "TabError"),
        (b"x = 'caf\xe9'\n", f"{FILE} is not valid Python.", "SyntaxError"),
        (b"# coding: klingon\nx = 1\n", f"{FILE} is not valid Python.", "klingon"),
        (b"x = 1\0\n", None, "null byte"),
        (b"\xff\xfex\0=\0001\0", f"{FILE} is not valid Python.", None),
        (b"PK\x03\x04\x14\0\0\0", None, None),
        (b"return 1\n", f"{FILE} is not valid Python.", "'return' outside function"),
        (b"print 'python 2'\n", f"{FILE} is not valid Python.", "print"),
        (b"(" * 300 + b")" * 300, f"{FILE} is not valid Python.", "parenthes"),
        (b"x = " + b"-" * 100_000 + b"1\n", None, None),
        (b"import nowhere_at_all\n",
         f"Importing {FILE} needs a package or file that is not available here.",
         "No module named 'nowhere_at_all'"),
        (b"from torch import nothing_at_all\n", f"Importing {FILE} raised ImportError.", "line 1"),
        (b"x = undefined\n", f"Importing {FILE} raised NameError.",
         "name 'undefined' is not defined"),
        (b"exit()\n", f"Importing {FILE} called exit() or raised SystemExit instead of returning.",
         ""),
        (b"import argparse\nargparse.ArgumentParser().add_argument('x')\nimport sys\nsys.exit(2)\n",
         f"Importing {FILE} called exit() or raised SystemExit instead of returning.", ""),
        (b"import os\nos._exit(7)\n",
         f"While {FILE} was imported: Your code ended the whole process; remove exit().",
         "Exit code 7."),
        (b"import ctypes\nctypes.string_at(0)\n",
         f"While {FILE} was imported: Your code crashed (segmentation fault).", ""),
        (b"input('name? ')\n", f"Importing {FILE} waits for keyboard input; remove input().", ""),
        (b"def f():\n    f()\n\nf()\n",
         f"Importing {FILE} calls itself without end (RecursionError).", ""),
        (b"raise KeyboardInterrupt\n",
         f"Importing {FILE} called exit() or raised KeyboardInterrupt instead of returning.", ""),
        (b"def f():\n    raise NotImplementedError('hw0_fake.a: say how')\n\nf()\n",
         f"Importing {FILE} calls a function that is not done yet. Put such calls under "
         '`if __name__ == "__main__":`.', "hw0_fake.a: say how"),
        (b"import torch\ntorch.ones(1).cuda()\n",
         f"Importing {FILE} asks for a GPU, which is not available here; do not hard-code 'cuda', "
         "use the device of the arguments.", "line 2"),
    ],
    ids=lambda value: repr(value)[:30] if isinstance(value, bytes) else "",
)  # fmt: skip
def test_a_broken_file_is_told_once_and_for_all(launcher, source, summary, detail):
    with submitted(launcher, source) as remote:
        failed = failure(remote)
        assert failure(remote, "another") == failed
    assert failed.fatal
    assert summary is None or failed.summary == summary
    assert FILE in failed.summary
    assert detail is None or detail in failed.detail


def test_a_notebook_is_told_for_what_it_is_not(launcher):
    """Its JSON happens to be valid Python: an expression."""
    with submitted(launcher, '{"cells": [], "nbformat": 4}') as remote:
        assert failure(remote).summary == "A name that the handout asks for is missing."


@pytest.mark.parametrize("line", ["while True: pass", "import time; time.sleep(60)"])
def test_an_import_that_does_not_end_is_ended(launcher, line):
    with submitted(launcher, line, replace(QUICK, start=0.4)) as remote:
        assert failure(remote).summary == (
            f"Importing {FILE} took longer than 0.4 s. Does it train, or wait, at the top level? "
            'Put that under `if __name__ == "__main__":`.'
        )
        assert failure(remote).fatal


@pytest.mark.parametrize(
    "source",
    [
        "# -*- coding: latin-1 -*-\nx = 'café'\n".encode("latin-1"),
        "x = 'café'\n".encode("utf-8-sig"),
        b"x = 'caf\xc3\xa9'\r\n",
        b"x = 'caf\xc3\xa9'",
    ],
)
def test_files_in_any_declared_encoding_are_read(launcher, source):
    with submitted(launcher, source) as remote:
        assert remote.toolbox.identity(remote.homework.x) == "café"


# ---------------------------------------------------------------- honest accidents


def loaded(tmp_path, source):
    (tmp_path / FILE).write_text(text(source))
    return load(tmp_path / FILE, "homework_of_a_test")


@pytest.mark.parametrize("call", ["main()", "main(1, x=2)", "main(int())"])
def test_an_unguarded_main_is_left_out_with_a_note(tmp_path, call):
    source = "ran = []\n\ndef main(*args, **kwargs):\n    ran.append(1)\n\n" + call + "\n"
    module, notes = loaded(tmp_path, source)
    assert module.ran == []
    assert notes == (UNGUARDED_MAIN,)


@pytest.mark.parametrize(
    "ending",
    ['if __name__ == "__main__":\n    main()\n', "value = main()\n", "def g():\n    main()\n", ""],
)
def test_everything_else_is_run_as_it_stands(tmp_path, ending):
    source = "ran = []\n\ndef main():\n    ran.append(1)\n\n" + ending
    module, notes = loaded(tmp_path, source)
    assert module.ran == ([1] if "value" in ending else [])
    assert notes == ()


def test_line_numbers_are_those_of_the_file(tmp_path):
    module, _ = loaded(tmp_path, "def main(): ...\nmain()\nmain()\n\ndef f():\n    return 1\n")
    assert module.f.__code__.co_firstlineno == 5


def test_an_unguarded_main_reaches_the_report_as_a_note(launcher):
    source = "def main():\n    raise SystemExit\n\ndef f():\n    return 1\n\nmain()\n"
    with submitted(launcher, source) as remote:
        assert remote.homework.f() == 1
        assert remote.notes == [UNGUARDED_MAIN]


def test_harmless_habits_at_import_do_no_harm(launcher):
    source = """
        from __future__ import annotations
        import argparse, logging, warnings
        from dataclasses import dataclass
        from typing import NamedTuple

        parser = argparse.ArgumentParser()
        parser.add_argument("--epochs", type=int, default=3)
        options = parser.parse_args()
        logging.basicConfig(level=logging.DEBUG)
        logging.info("starting")
        warnings.warn("old")
        print("hello")

        @dataclass
        class Config:
            n: int = 2

        def f():
            print("called")
            return Config().n + options.epochs
    """
    with submitted(launcher, source) as remote:
        assert remote.homework.f() == 5
    assert "hello" in remote.printed


def test_figures_are_shown_without_a_screen(launcher):
    source = """
        import matplotlib.pyplot as plt

        def f():
            plt.plot([1, 2])
            plt.show()
            plt.savefig("figure.png")
            return plt.gcf().get_axes()[0].lines[0].get_ydata().tolist()
    """
    with submitted(launcher, source) as remote:
        assert remote.homework.f() == [1, 2]


def test_a_submission_reads_what_it_wrote_and_imports_what_lies_beside_it(launcher):
    source = """
        import helper, pathlib, tempfile

        def f():
            pathlib.Path("out").mkdir()
            pathlib.Path("out/text.txt").write_text("written")
            with tempfile.TemporaryFile() as file:
                file.write(b"x")
            return pathlib.Path("out/text.txt").read_text(), helper.x, __name__
    """
    with submitted(launcher, source, helper="x = 5\n") as remote:
        assert remote.homework.f() == ("written", 5, FILE.removesuffix(".py"))


def test_sources_in_these_tests_are_what_they_seem():
    assert text("\n    a\n      b\n") == textwrap.dedent("a\n  b\n")
