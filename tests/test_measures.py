"""Checks that report how good a submission is."""

from autograder.results import Measure
from tests.fakes import graded, make, result

CHECKS = """
    from autograder.checking import check


    @check("a", "double", points=100)
    def test_double(satisfies, measure, draw):
        x = draw.normal(7)
        value = satisfies(
            lambda hw: hw.double(x),
            judge=lambda got: "Too far away." if float((got - 2 * x).norm()) > 1 else None,
        )
        measure("distance", float((value - 2 * x).norm()), better="low")
        measure("infinite", float("inf"), better="high")
"""


def test_a_measure_is_worked_out_from_the_answer(tmp_path, launcher):
    assignment = make(tmp_path, CHECKS)
    off = "def double(x):\n    y = 2 * x\n    y[0] += 0.123456\n    return y\n"
    report = graded(assignment, off, launcher)
    assert report.score == 100
    assert result(report, "a").measures == [Measure("distance", 0.1235, "low")]


def test_a_failed_check_has_none(tmp_path, launcher):
    report = graded(make(tmp_path, CHECKS), "def double(x):\n    return x + 10\n", launcher)
    assert result(report, "a").measures == []
    assert "Too far away." in str(result(report, "a").explanation)
