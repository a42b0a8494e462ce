"""`python -m autograder.gradescope.child FOLDER`: grades, and writes after each check."""

from __future__ import annotations

import gc
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.catalogue import ROOT, find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from autograder.gradescope.packed import Declared
    from autograder.results import CheckResult, Report


def grade(home: Path, source: Path) -> None:
    """Grade the submission in the folder, which is laid out as Gradescope's `/autograder`."""
    gc.disable()  # imports make no garbage; the launcher turns it on again
    from autograder.sandbox import launching

    launcher = launching.start()  # the zygote exists: from here on secrets may be read
    try:
        from autograder.gradescope import handing_in, metadata, packed
        from autograder.submission import from_folder, wanted_libraries

        record = packed.read(source)
        assignment = find(record.assignment)
        submission = from_folder(assignment, home / "submission")
        launcher.preload(wanted_libraries(assignment, submission))
        # Imported while the zygote preloads.
        from autograder import grading
        from autograder.report import gradescope
        from autograder.report.terminal import TerminalReport

        setting = handing_in.setting(record, metadata.read(home / "submission_metadata.json"))
        results = home / "results" / "results.json"
        view = TerminalReport()  # staff see it

        def on_result(report: Report, check: CheckResult) -> None:
            view.add(report, check)
            gradescope.write(report, results, setting)

        view.begin(assignment, submission.path)
        report = grading.grade(assignment, submission, launcher, record.seed, on_result)
        report.checks[:0] = not_run(record.checks, report)
        gradescope.write(report, results, setting)
        view.end(report)
    finally:
        launcher.close()


def not_run(checks: Sequence[Declared], report: Report) -> list[CheckResult]:
    """Return those of the checks that a broken grader has left out of its report."""
    from autograder.results import CheckResult, Explanation, Verdict

    reason = Explanation("This check was not run.")
    there = {check.id for check in report.checks}
    return [
        CheckResult(one.id, one.title, one.points, Verdict.GRADER_ERROR, one.public, reason)
        for one in checks
        if one.id not in there
    ]


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    grade(Path(sys.argv[1]), ROOT)
