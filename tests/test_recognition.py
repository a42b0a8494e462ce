"""A known mistake is named by what it answers; an unknown one is not put down to a known one."""

import pytest
import torch

from autograder.causes import name_causes
from autograder.oracles import Live
from autograder.results import CheckResult, Verdict
from tests.fakes import graded, make, result, text

SOLUTION = """
    import torch

    def scale(x, s):
        return x / s

    def sample(n):
        return torch.randn(n, 2)

    def estimate():
        return 3 + torch.randn(())

    def ratio(x):
        return scale(x, 2.0)
"""

CHECKS = """
    from autograder.checking import check, probes, repeat

    @check("a", "scale", points=40, public=True)
    def test_scale(agree, draw):
        x, s = draw.normal(7), draw.uniform(7, low=0.5, high=2)
        agree(lambda hw: hw.scale(x, s))

    @check("a.one", "scale by one number", points=10)
    def test_scale_by_one(agree, draw):
        x = draw.normal(7)
        agree(lambda hw: hw.scale(x, 1.0))

    @check("b", "sample", points=20)
    def test_sample(in_distribution):
        in_distribution(lambda hw: hw.sample(3000))

    @check("c", "estimate", points=20)
    def test_estimate(in_mean):
        in_mean(lambda hw: repeat(hw.estimate, 500), scales=(1.0, 0.5))

    @check("d", "positive", points=5)
    def test_positive(satisfies, draw):
        x = draw.normal(7)

        def judge(y):
            return None if bool((x * y >= 0).all()) else "A sign is wrong."

        satisfies(lambda hw: hw.scale(x, 2.0), judge=judge)

    @check("e", "ratio", points=5)
    def test_ratio(agree, draw):
        x = draw.normal(7)

        def with_a_right_scale(hw):
            hw.scale = probes(hw).scale
            return hw.ratio(x)

        agree(lambda hw: hw.ratio(x), with_a_right_scale, also=[x / 3])
"""

PROBES = "def scale(x, s):\n    return x / s\n"


def rejected(hint, fails, body):
    return f'"""Title.\n\nhint: {hint}\nfails: {fails}\n"""\n\nimport torch\n\n{body}\n'


BANK = {
    "multiplied": rejected("Divide.", "a", "def scale(x, s):\n    return x * s"),
    "squared": rejected("Once.", "a", "def scale(x, s):\n    return x / s**2"),
    "negated": rejected("Signs.", "a a.one d", "def scale(x, s):\n    return -x / s"),
    "negated_root": rejected("Root.", "a a.one d", "def scale(x, s):\n    return -x / s**0.5"),
    "raises": rejected("No.", "a a.one d", "def scale(x, s):\n    raise ValueError('s is bad')"),
    "narrow": rejected("Wider.", "b", "def sample(n):\n    return 0.5 * torch.randn(n, 2)"),
    "biased": rejected("Bias.", "c", "def estimate():\n    return 5 + torch.randn(())"),
}


@pytest.fixture(scope="module")
def assignment(tmp_path_factory):
    files = {f"bank/rejected/{name}.py": source for name, source in BANK.items()}
    folder = tmp_path_factory.mktemp("course")
    return make(folder, CHECKS, SOLUTION, {**files, "probes.py": PROBES}, name="hw0_known")


def report_on(assignment, launcher, replaced, by):
    source = text(SOLUTION)
    assert replaced in source
    return graded(assignment, source.replace(replaced, by), launcher)


def causes(report):
    """Return the misconception that each failed check was put down to."""
    failed = [check for check in report.checks if check.verdict.value == "fail"]
    return {check.id: check.misconception for check in failed}


def test_the_solution_passes_and_earns_no_hint(assignment, launcher):
    report = graded(assignment, None, launcher)
    assert report.score == 100
    assert not any(check.cause for check in report.checks)


@pytest.mark.parametrize(
    ("replaced", "by", "expected"),
    [
        ("x / s\n", "x.mul(s)\n", {"a": "multiplied"}),
        ("x / s\n", "torch.divide(x, s * s)\n", {"a": "squared"}),
        ("torch.randn(n, 2)", "torch.normal(0.0, 0.5, (n, 2))", {"b": "narrow"}),
        ("3 + torch.randn(())", "torch.randn(()) - (-5)", {"c": "biased"}),
        ("x / s\n", "0.7 * x\n", {"a": "", "a.one": ""}),
        ("torch.randn(n, 2)", "torch.rand(n, 2)", {"b": ""}),
        ("3 + torch.randn(())", "torch.randn(())", {"c": ""}),
    ],
)
def test_a_mistake_is_recognised_by_what_it_answers(assignment, launcher, replaced, by, expected):
    assert causes(report_on(assignment, launcher, replaced, by)) == expected


def test_the_hint_is_that_of_the_misconception(assignment, launcher):
    report = report_on(assignment, launcher, "x / s\n", "x * s\n")
    assert result(report, "a").cause == "Divide."


def test_an_exception_is_recognised_by_its_type_and_message(assignment, launcher):
    same = report_on(assignment, launcher, "return x / s\n", "raise ValueError('s is bad')\n")
    assert causes(same)["a"] == "raises"
    for line in ("raise ValueError('other')", "raise TypeError('s is bad')", "exit()"):
        other = report_on(assignment, launcher, "return x / s\n", f"{line}\n")
        assert causes(other)["a"] == ""


def test_a_worker_that_died_is_recognised_as_nothing(assignment, launcher):
    report = report_on(assignment, launcher, "return x / s\n", "import os; os._exit(1)\n")
    assert causes(report)["a"] == ""


def test_among_several_that_fit_the_one_that_explains_most_is_named(assignment, launcher):
    """Of x alone both are right in a.one and d; only one of them is right in a, too."""
    report = report_on(assignment, launcher, "x / s\n", "-x / s**0.5\n")
    assert causes(report) == dict.fromkeys(("a", "a.one", "d"), "negated_root")
    report = report_on(assignment, launcher, "x / s\n", "-x / s\n")
    assert causes(report) == dict.fromkeys(("a", "a.one", "d"), "negated")


class Known:
    """Misconceptions of one check whose hints are their names as questions."""

    def __init__(self, *names):
        self.names = names

    def hints(self):
        return {name: f"{name}?" for name in self.names}

    def caught_by(self):
        return {name: {"a"} for name in self.names}


@pytest.mark.parametrize(
    ("alike", "named", "told"),
    [
        (("x",), "x", "x?"),
        (("y", "x"), "x or y", "x? Or: y?"),
        (("x", "y", "z"), "x or y or z", "x? Or: y? Or: z?"),
        (("w", "x", "y", "z"), "", ""),
    ],
)
def test_causes_between_which_nothing_decides_are_told_together_if_they_are_few(alike, named, told):
    failed = CheckResult("a", "A", 1, Verdict.FAIL)
    name_causes([failed], {"a": alike}, Known("w", "x", "y", "z"))
    assert (failed.misconception, failed.cause) == (named, told)


def test_a_misconception_changes_nothing_for_the_next_submission(tmp_path):
    body = "def sample(n):\n    torch.set_grad_enabled(False)\n"
    body += "    torch.set_default_dtype(torch.float64)\n    return torch.zeros(n, 2)"
    files = {"bank/rejected/careless.py": rejected("Why?", "b", body)}
    oracle = Live(make(tmp_path, CHECKS, SOLUTION, files, name="hw0_careless"))
    try:
        answers = dict(oracle.misconceptions("b", 0, lambda subject: subject.homework.sample(3)))
    finally:
        oracle.close()
    assert answers["careless"].dtype == torch.float64
    assert torch.is_grad_enabled()
    assert torch.get_default_dtype() == torch.float32


def test_constant_factors_that_the_handout_leaves_open_are_accepted(assignment, launcher):
    report = report_on(assignment, launcher, "3 + torch.randn(())", "(3 + torch.randn(())) / 2")
    assert causes(report) == {}


def test_noise_is_no_estimate_whatever_its_mean(assignment, launcher):
    report = report_on(assignment, launcher, "3 + torch.randn(())", "1e9 * torch.randn(())")
    assert causes(report) == {"c": ""}


def test_further_values_that_the_handout_allows_are_accepted(assignment, launcher):
    report = report_on(assignment, launcher, "scale(x, 2.0)", "x / 3")
    assert causes(report) == {}


def test_a_mistake_in_a_function_that_is_graded_elsewhere_costs_its_points_once(
    assignment, launcher
):
    report = report_on(assignment, launcher, "x / s\n", "x * s\n")
    assert "e" not in causes(report)
    assert result(report, "e").notes == [
        "right where the functions that it calls are put right; with yours: "
        "All entries of the answer are wrong."
    ]


def test_samplers_may_draw_from_any_stream_in_any_order(assignment, launcher):
    for sampler in (
        "torch.randn(2, n).T",
        "torch.tensor(__import__('numpy').random.standard_normal((n, 2)))",
        "torch.cat([torch.randn(1000, 2).flip(1) for _ in range(n // 1000)])",
    ):
        assert causes(report_on(assignment, launcher, "torch.randn(n, 2)", sampler)) == {}


def test_a_sampler_is_judged_by_the_same_draws_at_every_run(assignment, launcher):
    values = set()
    for _ in range(2):
        report = report_on(assignment, launcher, "3 + torch.randn(())", "torch.randn(())")
        values.add(result(report, "c").explanation.detail)
    assert len(values) == 1
