"""What must hold of a results.json, whoever has been graded."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema

from autograder.gradescope.packed import Packed
from tests.image.submissions import Handed

SCHEMA = Path(__file__).with_name("results.schema.json")
LEAK = "LEAK"  # what attacks put before a secret that they have got hold of


@cache
def validator() -> Any:
    """Return the validator of the contract."""
    schema = json.loads(SCHEMA.read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def faults(path: Path, packed: Packed, handed: Handed | None = None) -> list[str]:
    """Return a sentence for everything in a results.json that must not be."""
    try:
        text = path.read_text("utf-8")
        results = json.loads(text)
    except (OSError, ValueError) as error:
        return [f"results.json cannot be read: {error}"]
    found = [
        f"results.json, {'.'.join(map(str, error.path)) or 'top level'}: {error.message[:200]}"
        for error in validator().iter_errors(results)
    ]
    if found:
        return found
    declared = [(f"{packed.assignment}.{c.id}", c.points) for c in packed.checks]
    numbers = {number for number, _ in declared}
    tests = [t for t in results["tests"] if t["max_score"] > 0 or t["number"] in numbers]
    if [(test["number"], test["max_score"]) for test in tests] != declared:
        found.append("results.json does not have the declared checks with their points")
    if results["score"] != sum(test["score"] for test in tests):
        found.append("the score is not the sum of the checks'")
    if any(test["score"] not in (0, test["max_score"]) for test in tests):
        found.append("a check has part of its points")
    for secret in (str(packed.seed), f"{LEAK} "):
        if secret in text:
            found.append(f"results.json tells {secret!r}")
    if handed is not None:
        part = results["score"] / sum(points for _, points in declared)
        if not handed.lowest <= part <= handed.highest:
            found.append(f"the score is {results['score']:g}")
        found += [
            f"{test['number']} is a grader error: {test['output']}"
            for test in tests
            if test["extra_data"]["verdict"] == "grader_error"
        ]
    return found
