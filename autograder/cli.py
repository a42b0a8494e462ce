"""The command line: `python -m autograder …`."""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, TypeAlias

from autograder.catalogue import ROOT, Assignment, UsageError, assignments, find, uploading

PUBLIC_SEED = 2026


class Parser(argparse.ArgumentParser):
    """Reports wrong usage in one sentence and with exit code 2."""

    def error(self, message: str) -> NoReturn:
        """Print the sentence and exit."""
        self.exit(2, f"{message[:1].upper()}{message[1:].rstrip('.')}. See `{self.prog} --help`.\n")


Commands: TypeAlias = "argparse._SubParsersAction[Parser]"


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; return the exit code: 0 done, 1 not as it should be, 2 wrong usage."""
    parser = _parser()
    options = parser.parse_args(argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a check mark must not stop a grader
            stream.reconfigure(errors="replace")
    try:
        code: int = options.run(options)
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nInterrupted.", file=sys.stderr)
        return 130
    return code


def _parser() -> Parser:
    parser = Parser(prog="python -m autograder", description="Grade assignments of this course.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    listing = commands.add_parser("list", help="show the assignments, their files and points")
    listing.set_defaults(run=_list, readme=False)

    grade = commands.add_parser(
        "grade",
        help="grade a submission",
        description="Grade one assignment, or all of them where none is named.",
    )
    grade.add_argument(
        "assignment",
        nargs="?",
        help="all when omitted; where FILE has its own name, this can be left out",
    )
    grade.add_argument(
        "files", nargs="*", type=named, metavar="FILE", help="the files, or one folder with them"
    )
    grade.add_argument(
        "--from", dest="root", type=named, default=Path("starter"), metavar="DIR",
        help="where to look for submissions without FILE (default: %(default)s)",
    )  # fmt: skip
    grade.add_argument(
        "--json", type=named, metavar="PATH", help="also write Gradescope's results.json"
    )
    grade.add_argument(
        "--html", type=named, metavar="PATH", help="also write the report as a page, with figures"
    )
    grade.add_argument("--times", type=Path, metavar="PATH", help=argparse.SUPPRESS)
    grade.add_argument(
        "--seed", type=int, default=PUBLIC_SEED, metavar="N",
        help="the seed of all random inputs (default: %(default)s)",
    )  # fmt: skip
    grade.set_defaults(run=_grade)
    if (ROOT / "solutions").is_dir():  # students have none, and nothing to run these on
        _add_commands_for_staff(commands)
    return parser


def _add_commands_for_staff(commands: Commands) -> None:
    listing = commands.choices["list"]
    listing.add_argument("--readme", action="store_true", help="write the table into README.md")

    starter = commands.add_parser("starter", help="regenerate starter/ from solutions/")
    starter.add_argument("--check", action="store_true", help="change nothing, report differences")
    starter.set_defaults(run=_starter)

    scaffold = commands.add_parser("new", help="write the files of a new assignment")
    scaffold.add_argument("name", metavar="NAME", help="such as hw6_flow")
    scaffold.set_defaults(run=_new)

    bank = commands.add_parser(
        "bank",
        help="prove the graders: grade every program of the banks",
        description="Grade the solution, the starter and every bank program; exit 1 on any fault.",
    )
    bank.add_argument("assignments", nargs="*", metavar="ASSIGNMENT", help="all when omitted")
    bank.add_argument("--only", metavar="TEXT", help="only programs with TEXT in their name")
    bank.add_argument("--seed", type=int, default=PUBLIC_SEED, metavar="N")
    bank.add_argument("--jobs", type=count, default=os.cpu_count() or 1, metavar="N",
                      help="so many at a time (default: %(default)s)")  # fmt: skip
    bank.add_argument("--quick", action="store_true",
                      help="train only where a program is to fail it")  # fmt: skip
    bank.set_defaults(run=_bank)

    proofs = commands.add_parser(
        "verify",
        help="run the long proofs, and write docs/verification.md",
        description="Judge the banks at many seeds, name mistakes whose entry is taken out, and "
        "grade mutated solutions. What an interrupted run has done is not done again.",
    )
    proofs.add_argument("assignments", nargs="*", metavar="ASSIGNMENT", help="all when omitted")
    proofs.add_argument("--seeds", type=count, default=200, metavar="N",
                        help="(default: %(default)s)")  # fmt: skip
    proofs.add_argument("--jobs", type=count, default=os.cpu_count() or 1, metavar="N",
                        help="so many at a time (default: %(default)s)")  # fmt: skip
    proofs.set_defaults(run=_verify)

    packing = commands.add_parser(
        "zip",
        help="write the zip that is uploaded to Gradescope",
        description="Write an assignment's zip for Gradescope, once its bank has no fault.",
    )
    packing.add_argument("assignments", nargs="*", metavar="ASSIGNMENT", help="all when omitted")
    packing.add_argument("-o", "--output", type=Path, metavar="PATH",
                         help="the file to write (default: build/ASSIGNMENT.zip)")  # fmt: skip
    packing.add_argument("--seed", type=int, metavar="N",
                         help="the secret seed (default: a new one)")  # fmt: skip
    packing.add_argument("--jobs", type=count, default=os.cpu_count() or 1, metavar="N",
                         help="so many programs at a time (default: %(default)s)")  # fmt: skip
    packing.add_argument("--no-bank", dest="bank", action="store_false",
                         help="do not run the bank: for trying things out")  # fmt: skip
    packing.set_defaults(run=_zip)

    tally = commands.add_parser(
        "late-days",
        help="add up the late days of every student",
        description="Read Gradescope's exports of several assignments and add up the late days "
        "of every student; exit 1 where one has spent more than course.toml allows.",
    )
    tally.add_argument("exports", nargs="+", type=Path, metavar="EXPORT",
                       help="the folder that an exported zip was unpacked to")  # fmt: skip
    tally.set_defaults(run=_late_days)

    release = commands.add_parser("release", help="write the folder that students get")
    release.add_argument("-o", "--output", type=Path, default=Path("build/release"), metavar="DIR",
                         help="a new folder (default: %(default)s)")  # fmt: skip
    release.set_defaults(run=_release)

    reproducing = commands.add_parser(
        "reproduce",
        help="train the solutions on real data, and write docs/results.md",
        description="Train the solutions and set their figures beside those of the sheets. What "
        "an interrupted run has done is not done again.",
    )
    reproducing.add_argument("names", nargs="*", metavar="HOMEWORK",
                             help="homeworks or assignments; all when omitted")  # fmt: skip
    reproducing.add_argument("--data", type=Path, default=Path("data"), metavar="DIR",
                             help="the folder of the data sets (default: %(default)s)")  # fmt: skip
    reproducing.add_argument("--quick", action="store_true",
                             help="only see that every script runs, on small data")  # fmt: skip
    reproducing.add_argument("--jobs", type=count, default=os.cpu_count() or 1, metavar="N",
                             help="scripts at a time (default: %(default)s)")  # fmt: skip
    reproducing.set_defaults(run=_reproduce)

    bench = commands.add_parser("bench", help="measure the time and memory that grading takes")
    bench.add_argument("assignments", nargs="*", metavar="ASSIGNMENT", help="all when omitted")
    bench.add_argument("--runs", type=count, default=5, metavar="N", help="(default: %(default)s)")
    bench.set_defaults(run=_bench)


def count(text: str) -> int:
    """Read a positive whole number."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is not a positive number")
    return number


def named(text: str) -> Path:
    """Read a path; none is no name of the current folder."""
    if not text:
        raise argparse.ArgumentTypeError("a path is empty")
    return Path(text)


# Each command imports what it needs itself: `--help` and wrong usage answer at once.


def _list(options: argparse.Namespace) -> int:
    if options.readme:
        from autograder import overview

        overview.write(ROOT / "README.md")
        return 0
    from autograder.grading import checks_of
    from autograder.report import terminal

    rows = []
    for assignment in assignments():
        checks = checks_of(assignment)
        rows.append((assignment, len(checks), sum(check.points for check in checks)))
    terminal.print_assignments(rows)
    return 0


def _grade(options: argparse.Namespace) -> int:
    gc.disable()  # imports make no garbage; the launcher turns it on again
    from autograder import command_grade
    from autograder.sealed import Sealed

    name, files = options.assignment, options.files
    if name is None:
        chosen = assignments()
    elif Path(name).is_file():  # the file's name says which assignment it is
        chosen, files = [uploading(Path(name).name)], [Path(name), *files]
    else:
        chosen = [find(name)]
    seed, options.seed = Sealed(options.seed), None  # workers see the frames below them
    return command_grade.run(chosen, files, options.root, options.json, seed, options.html,
                             options.times)  # fmt: skip


def _chosen(options: argparse.Namespace) -> list[Assignment]:
    return [find(name) for name in options.assignments] or assignments()


def _starter(options: argparse.Namespace) -> int:
    from autograder import starter

    return starter.run(ROOT / "solutions", ROOT / "starter", check=options.check)


def _new(options: argparse.Namespace) -> int:
    from autograder import scaffold

    return scaffold.run(options.name, ROOT)


def _bank(options: argparse.Namespace) -> int:
    from autograder import command_bank

    chosen = _chosen(options)
    return command_bank.run(chosen, options.seed, options.jobs, options.only, options.quick)


def _verify(options: argparse.Namespace) -> int:
    from autograder.proofs import command

    chosen = _chosen(options)
    return command.run(chosen, options.seeds, PUBLIC_SEED, options.jobs)


def _zip(options: argparse.Namespace) -> int:
    from autograder.gradescope import build

    chosen = _chosen(options)
    return build.run(chosen, options.output, options.seed, options.jobs, options.bank)


def _late_days(options: argparse.Namespace) -> int:
    from autograder.gradescope import tally

    return tally.run(options.exports)


def _release(options: argparse.Namespace) -> int:
    from autograder import release

    return release.run(options.output, PUBLIC_SEED)


def _reproduce(options: argparse.Namespace) -> int:
    from autograder.reproduction import command

    return command.run(options.names, options.data, options.quick, options.jobs)


def _bench(options: argparse.Namespace) -> int:
    from autograder import bench

    chosen = _chosen(options)
    return bench.run(chosen, options.runs)
