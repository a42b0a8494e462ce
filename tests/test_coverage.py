"""`docs/coverage.md` says where everything that the sheets ask for is answered.

A homework of one's own, which has no sheet, needs no section there.
"""

import re

import pytest

from autograder.catalogue import ROOT

PAGE = (ROOT / "docs" / "coverage.md").read_text("utf-8")
SHEETS = ("hw1", "hw2", "hw3", "hw4", "hw5")
HOMEWORKS = [name for name in SHEETS if (ROOT / "starter" / name).is_dir()]


def test_every_task_of_the_stubs_is_there_and_no_other():
    tasks: set[str] = set()
    for homework in HOMEWORKS:
        for stub in (ROOT / "starter" / homework).rglob("*.py"):
            text = stub.read_text("utf-8")
            tasks |= set(re.findall(r'NotImplementedError\(\s*f?"([^":]+):', text))
    assert tasks
    assert set(re.findall(r"`(hw\d_\w+\.\w+)`", PAGE)) == tasks


@pytest.mark.parametrize("homework", HOMEWORKS)
def test_the_questions_that_it_names_are_in_the_handout(homework):
    section = PAGE.split(f"## Homework {homework.removeprefix('hw')}\n")[1].split("\n## ")[0]
    handout = (ROOT / "starter" / homework / "handout.md").read_text("utf-8")
    rows = re.findall(r"^\| .* \| (.*) \| .*\|$", section, re.MULTILINE)
    assert len(rows) > 10
    for number, letter in re.findall(r"([\d.]+)\((\w)\)", " ".join(rows)):
        asked = re.search(rf"^(\*\*|#+ )\({letter}\)", question(handout, number), re.MULTILINE)
        assert asked, f"{number}({letter}) is not in the handout of {homework}"


def question(handout, number):
    """Return the section of a handout with this number, `2` or `1.3`, and all below it."""
    level = "###" if "." in number else "##"
    sections = re.split(r"^(?=##)" if level == "###" else r"^(?=## )", handout, flags=re.MULTILINE)
    return next(s for s in sections if re.match(rf"{level} {re.escape(number)}[. ]", s))
