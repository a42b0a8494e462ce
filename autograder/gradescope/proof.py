"""`python -m autograder.gradescope.proof`: grades the solution where the zip has been unpacked."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from autograder.catalogue import ROOT, find
from autograder.gradescope import packed
from autograder.gradescope.supervisor import supervise


def prove(source: Path) -> bool:
    """Grade the solution as a submission is graded, and tell whether it has full marks."""
    assignment = find(packed.read(source).assignment)
    with tempfile.TemporaryDirectory(prefix="autograder-") as folder:
        home = Path(folder)
        (home / "submission").mkdir()
        for name in assignment.settings.files:
            content = (assignment.solution().parent / name).read_bytes()
            (home / "submission" / name).write_bytes(content)
        (home / "submission_metadata.json").write_text('{"created_at": "2000-01-01T00:00:00Z"}')
        supervise(home, source)
        results = json.loads((home / "results" / "results.json").read_text())
    tests = results["tests"]
    return bool(tests) and results["score"] == sum(test["max_score"] for test in tests)


if __name__ == "__main__":
    sys.exit(not prove(ROOT))
