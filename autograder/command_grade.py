"""The `grade` command: finds the submissions, starts the zygote, grades, prints, writes."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import msgspec

from autograder.catalogue import Assignment, UsageError
from autograder.results import CheckResult, Report, Verdict
from autograder.sandbox import launching
from autograder.sandbox.subjects import Launcher
from autograder.sealed import Sealed
from autograder.submission import Submission, from_files, from_folder, wanted_libraries


def run(
    chosen: Sequence[Assignment],
    paths: Sequence[Path],
    root: Path,
    json: Path | None,
    seed: Sealed,
    html: Path | None = None,
    times: Path | None = None,
) -> int:
    """Grade the chosen assignments; return 0, or 1 where the grader itself had errors.

    To `times` the seconds of every check are written, for `bench`: students must not see those of
    hidden checks, which a submission can choose.
    """
    if json is not None and (len(chosen) > 1 or not json.parent.is_dir() or json.is_dir()):
        raise UsageError(
            "--json takes the path of a file in an existing folder, and one ASSIGNMENT."
        )
    if html is not None and (not html.parent.is_dir() or html.is_dir()):
        raise UsageError("--html takes the path of a file in an existing folder.")
    for path in (json, html):
        if path is not None:
            if path.exists() and not path.is_file():
                raise UsageError(f"{path} is not a file that could be replaced; name another.")
            _require_writable(path.parent)
    submissions = [_submission(assignment, paths, root) for assignment in chosen]
    launcher = launching.start()  # from here on: the zygote exists, secrets may be read
    try:
        pairs = zip(chosen, submissions, strict=True)
        launcher.preload(sorted({name for pair in pairs for name in wanted_libraries(*pair)}))
        reports = _grade(chosen, submissions, launcher, json, seed.open(), html)
        checks = [check for report in reports for check in report.checks]
        if times is not None:
            times.write_bytes(msgspec.json.encode({check.id: check.seconds for check in checks}))
        return int(any(check.verdict is Verdict.GRADER_ERROR for check in checks))
    finally:
        launcher.close()


def _grade(
    chosen: Sequence[Assignment],
    submissions: Sequence[Submission],
    launcher: Launcher,
    json: Path | None,
    seed: int,
    html: Path | None,
) -> list[Report]:
    from autograder.grading import grade  # pytest and rich are imported while the zygote preloads
    from autograder.report import gradescope
    from autograder.report.terminal import TerminalReport

    view = TerminalReport()

    def on_result(report: Report, check: CheckResult) -> None:
        view.add(report, check)
        if json is not None:
            gradescope.write(report, json)

    reports = []
    for assignment, submission in zip(chosen, submissions, strict=True):
        view.begin(assignment, submission.path)
        report = grade(assignment, submission, launcher, seed, on_result)
        view.end(report)
        if json is not None:
            gradescope.write(report, json)
        reports.append(report)
    if len(reports) > 1:
        view.total(reports)
    if html is not None:
        from autograder.report.page import page

        html.write_text(page(reports), "utf-8")
    drawn = any(check.figures for report in reports for check in report.checks)
    if html is not None:
        view.remark(f"The same{' with figures' * drawn}, as a page: {html}")
    elif drawn:
        view.remark("There are figures, too: add --html report.html, or run `make report`.")
    return reports


def _submission(assignment: Assignment, paths: Sequence[Path], root: Path) -> Submission:
    if not paths:
        folder = root / assignment.settings.homework
        if not folder.is_dir():
            raise UsageError(
                f"There is no folder {folder} to look for {assignment.name} in; "
                "name the file, or another folder with --from."
            )
        return from_folder(assignment, folder, alone=False)
    if len(paths) == 1 and paths[0].is_dir():
        return from_folder(assignment, paths[0])
    for path in paths:
        if not path.exists():
            raise UsageError(f"There is no file {path}.")
    return from_files(assignment, paths)


def _require_writable(folder: Path) -> None:
    """Find out before anything is graded, not when there are results to be lost."""
    try:
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        raise UsageError(f"Nothing can be written to {folder}: {error.strerror}.") from error
