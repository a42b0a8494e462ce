"""Every declared check ends in one verdict, whatever the submission, the checks or we do."""

import os

import pytest

from autograder.grading import GRADER_ERROR, checks_of
from autograder.results import Verdict
from autograder.sandbox.loading import UNGUARDED_MAIN
from tests.fakes import CHECKS, FILE, SOLUTION, graded, make, result, text, verdicts

HALF_DONE = """
    def double(x):
        return x + x

    def triple(x):
        raise NotImplementedError("hw0_fake.b: return three times x")
"""


def checks(body, head="from autograder.checking import check\n"):
    """Return a checks file from lines that are indented like the caller's."""
    return head + "\n\n" + text(body)


@pytest.fixture
def assignment(tmp_path):
    return make(tmp_path)


def test_right_answers_pass_and_missing_ones_fail(assignment, launcher):
    full = graded(assignment, None, launcher)
    assert verdicts(full) == {"a": "pass", "b": "pass"}
    assert (full.score, full.points) == (100, 100)
    half = graded(assignment, HALF_DONE, launcher)
    assert verdicts(half) == {"a": "pass", "b": "fail"}
    assert half.score == 60
    why = result(half, "b").explanation
    assert why.summary == "Not done yet."
    assert why.detail == f"hw0_fake.b: return three times x ({FILE}, line 5)"
    assert why.called == "triple(tensor (7,))"
    assert half.seconds > 0


def test_a_wrong_answer_is_told_with_both_values(assignment, launcher):
    report = graded(assignment, "def double(x):\n    return 5 * x\n", launcher)
    why = result(report, "a").explanation
    assert why.summary == "All entries of the answer are wrong."
    assert why.detail == "Every entry is 2.5 times what is expected."
    assert why.got.endswith("float32 (7,)")
    assert why.expected.endswith("float32 (7,)")
    assert "has no 'triple'" in result(report, "b").explanation.detail


def test_inputs_depend_on_the_seed_and_the_check_alone(assignment, launcher):
    wrong = "def double(x):\n    return 5 * x\n\ndef triple(x):\n    return 5 * x\n"

    def inputs(seed):
        report = graded(assignment, wrong, launcher, seed)
        return [check.explanation.got for check in report.checks]

    first = inputs(1)
    assert inputs(1) == first
    assert first[0] != first[1]
    assert not set(first) & set(inputs(2))


@pytest.mark.parametrize(
    ("problems", "source", "summary"),
    [
        ({FILE: f"{FILE} is not in the submission."}, "", f"{FILE} is not in the submission."),
        ({}, "def f(:\n", f"{FILE} is not valid Python."),
        ({}, "import os\nos._exit(0)\n",
         f"While {FILE} was imported: Your code ended the whole process; remove exit()."),
    ],
)  # fmt: skip
def test_every_check_says_why_where_there_is_nothing_to_grade(
    assignment, launcher, problems, source, summary
):
    report = graded(assignment, source, launcher, problems=problems)
    assert verdicts(report) == {"a": "fail", "b": "fail"}
    assert {check.explanation.summary for check in report.checks} == {summary}


def test_notes_of_the_submission_and_of_its_import_are_in_the_report(assignment, launcher):
    report = graded(assignment, SOLUTION + "\n    main()\n", launcher, notes=["extra files"])
    assert report.notes == ["extra files", UNGUARDED_MAIN]
    assert report.score == 100


def test_harmless_differences_are_notes_of_the_check(assignment, launcher):
    source = SOLUTION.replace("2 * x", "(2 * x).double()[:, None]")
    report = graded(assignment, source, launcher)
    assert report.score == 100
    assert len(result(report, "a").notes) == 2
    assert result(report, "b").notes == []


def test_what_was_printed_is_kept_with_its_check(assignment, launcher):
    source = SOLUTION.replace("return 2", "print('in double')\n        return 2")
    report = graded(assignment, source, launcher)
    assert result(report, "a").printed == "in double\n"
    assert result(report, "b").printed == ""


def test_an_answer_that_changes_its_arguments_is_compared_with_the_right_ones(assignment, launcher):
    source = "def double(x):\n    return x.zero_()\n\ndef triple(x):\n    x *= 3\n    return x\n"
    assert verdicts(graded(assignment, source, launcher)) == {"a": "fail", "b": "pass"}


# ---------------------------------------------------------------- prerequisites and time


def test_a_check_is_skipped_where_what_it_builds_on_has_not_passed(tmp_path, launcher):
    more = """
        @check("c", "builds on a", points=0, requires=("a",))
        def test_c(agree):
            agree(lambda hw: hw.double(1.0))

        @check("d", "builds on c", points=0, requires=("c", "b"))
        def test_d(agree):
            agree(lambda hw: hw.double(1.0))
    """
    assignment = make(tmp_path, checks(CHECKS, "") + "\n\n" + checks(more, ""))
    assert set(verdicts(graded(assignment, None, launcher)).values()) == {"pass"}
    report = graded(assignment, "def double(x):\n    return x\n", launcher)
    assert verdicts(report) == {"a": "fail", "b": "fail", "c": "skipped", "d": "skipped"}
    said = [result(report, id).explanation.summary for id in "cd"]
    assert said == [
        "Skipped: it builds on a, still failing.",
        "Skipped: it builds on c, b, still failing.",
    ]


def test_a_run_ends_in_time_with_a_verdict_for_every_check(tmp_path, launcher):
    assignment = make(tmp_path, seconds=0.5)
    source = "def double(x):\n    while True: pass\n\ndef triple(x):\n    return 3 * x\n"
    report = graded(assignment, source, launcher)
    assert verdicts(report) == {"a": "fail", "b": "fail"}
    assert result(report, "a").explanation.summary == "The time for the whole run is used up."
    assert result(report, "b").explanation.summary == (
        "Not run: the time for the whole run is used up."
    )
    assert report.seconds < 5


def test_a_check_has_the_time_that_it_declares(tmp_path, launcher):
    quick = CHECKS.replace("points=60, ", "points=60, seconds=0.4, ")
    assignment = make(tmp_path, quick)
    source = "def double(x):\n    while True: pass\n\ndef triple(x):\n    return 3 * x\n"
    report = graded(assignment, source, launcher)
    assert verdicts(report) == {"a": "fail", "b": "pass"}
    assert "longer than 0.4 s" in result(report, "a").explanation.summary


# ---------------------------------------------------------------- our own faults

BROKEN = """
    import pytest

    @check("a", "raises", points=10)
    def test_a():
        raise ValueError("a secret of ours")

    @check("b", "asserts", points=10)
    def test_b(draw):
        assert draw.integer(0, 1) == 1

    @check("c", "skips", points=10)
    def test_c():
        pytest.skip("no")

    @check("d", "fixture", points=10)
    def test_d(no_such_fixture):
        pass

    @check("e", "judge", points=10)
    def test_e(satisfies):
        satisfies(lambda hw: hw.double(1.0), judge=lambda value: value.missing)

    @check("f", "reference", points=10)
    def test_f(agree):
        agree(lambda hw: hw.only_the_submission_has_it())

    @check("g", "expression", points=10)
    def test_g(agree):
        agree(lambda hw: hw.double({1, 2}))

    @check("h", "exit", points=10)
    def test_h():
        raise SystemExit(0)

    @check("i", "in order", points=20)
    def test_i(agree):
        agree(lambda hw: hw.double(1.0))
"""


def test_faults_of_ours_are_told_apart_and_lose_no_other_verdict(tmp_path, launcher):
    assignment = make(tmp_path, checks(BROKEN))
    source = SOLUTION + "\n    def only_the_submission_has_it():\n        return 1\n"
    report = graded(assignment, source, launcher)
    expected = dict.fromkeys("abcdefgh", "grader_error") | {"i": "pass"}
    assert verdicts(report) == expected
    assert report.score == 20
    for check in report.checks[:-1]:
        assert check.explanation.summary == GRADER_ERROR
        assert check.staff
        shown = repr((check.explanation, check.cause, check.notes, check.printed))
        assert "secret" not in shown
    assert "a secret of ours" in result(report, "a").staff
    assert "the reference gave no value" in result(report, "f").staff


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ('@check("a", "one", points=1)\ndef test_a(): ...\n\n'
         '@check("a", "two", points=1)\ndef test_b(): ...\n', "declared twice"),
        ("def test_a(): ...\n", "has no @check"),
        ("def broken(:\n", "SyntaxError"),
        ("import nowhere_at_all\n", "nowhere_at_all"),
        ("raise KeyError('at import')\n", "at import"),
        ("", ""),
        ('@check("a", "no points")\ndef test_a(): ...\n', "points"),
    ],
)  # fmt: skip
def test_checks_that_cannot_be_run_end_in_a_report_that_says_so_to_staff(
    tmp_path, launcher, body, told
):
    report = graded(make(tmp_path, checks(body)), None, launcher)
    assert report.score == 0
    assert Verdict.GRADER_ERROR in {check.verdict for check in report.checks}
    assert told in "".join(check.staff for check in report.checks)


def test_checks_never_reached_have_no_points(tmp_path, launcher):
    body = """
        import pytest

        @check("a", "ends the run", points=50)
        def test_a():
            pytest.exit("enough", returncode=0)

        @check("b", "would pass", points=50)
        def test_b(agree):
            agree(lambda hw: hw.double(1.0))
    """
    report = graded(make(tmp_path, checks(body)), None, launcher)
    assert report.score == 0
    assert verdicts(report)["b"] == "grader_error"
    assert result(report, "b").explanation.summary == "This check was not run."


def test_broken_probes_are_our_fault(tmp_path, launcher):
    """In the worker; those that break here as well end the command."""
    probes = "import sys\nif sys.argv[0].startswith('hw0'):\n    raise ImportError('only there')\n"
    assignment = make(tmp_path, files={"probes.py": probes})
    report = graded(assignment, None, launcher)
    assert verdicts(report) == {"a": "grader_error", "b": "grader_error"}
    assert "only there" in result(report, "a").staff


# ---------------------------------------------------------------- surroundings


def test_helpers_are_ours_whatever_is_submitted(tmp_path, launcher):
    solution = SOLUTION.replace("import torch", "import helper").replace("2 * x", "helper.TWO * x")
    assignment = make(tmp_path, solution=solution, helpers={"helper.py": "TWO = 2\n"})
    files = {FILE: text(solution).encode(), "helper.py": b"raise SystemExit", "torch.py": b"1/0"}
    assert graded(assignment, None, launcher, files=files).score == 100


def test_helpers_of_the_same_name_do_not_reach_the_next_assignment(tmp_path, launcher):
    for name, number in (("hw1_x", 2), ("hw2_x", 3)):
        solution = "import helper\n\ndef f():\n    return helper.N\n"
        body = '@check("a", "f", points=100)\ndef test_f(agree):\n    agree(lambda hw: hw.f())\n'
        made = make(tmp_path, checks(body), solution, name=name,
                    helpers={"helper.py": f"N = {number}\n"},
                    files={"probes.py": "import helper\nhelper.patched = True\n"})  # fmt: skip
        assert graded(made, None, launcher).score == 100
        assert graded(made, f"def f():\n    return {number}\n", launcher).score == 100


def test_what_is_set_for_pytest_on_this_machine_changes_no_grade(
    assignment, launcher, monkeypatch, tmp_path
):
    (tmp_path / "conftest.py").write_text("raise SystemExit\n")
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = -x -k nothing\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTEST_ADDOPTS", "-k nothing --collect-only")
    monkeypatch.setenv("PYTEST_PLUGINS", "nowhere_at_all")
    assert graded(assignment, None, launcher).score == 100
    assert os.environ["PYTEST_PLUGINS"] == "nowhere_at_all"


def test_the_results_so_far_are_told_after_every_check(assignment, launcher):
    from autograder.grading import grade
    from autograder.submission import Submission

    seen = []

    def on_result(report, check):
        assert [entry.id for entry in report.checks] == ["a", "b"], "complete from the first on"
        seen.append((check.id, check.verdict.value, report.score))

    source = assignment.solution().read_bytes()
    grade(assignment, Submission("here", {FILE: source}), launcher, 1, on_result)
    assert seen == [("a", "pass", 60), ("b", "pass", 100)]


def test_the_declared_checks_are_listed_in_order(assignment):
    declared = checks_of(assignment)
    assert [(check.id, check.points, check.public) for check in declared] == [
        ("a", 60, True),
        ("b", 40, False),
    ]


ODD = """
    @check("a", "raises for odd answers", points=60)
    def test_a(satisfies):
        satisfies(lambda hw: hw.double(1.0), judge=lambda value: None if value > 1 else "no")

    @check("b", "raises for all", points=40)
    def test_b(satisfies):
        satisfies(lambda hw: hw.triple(1.0), judge=lambda value: value.missing)
"""


def test_an_answer_that_a_judge_cannot_use_is_wrong_where_the_solution_is_not(tmp_path, launcher):
    assignment = make(tmp_path, checks(ODD))
    report = graded(assignment, SOLUTION.replace("2 * x", "'text'"), launcher)
    assert verdicts(report) == {"a": "fail", "b": "grader_error"}
    assert "cannot use" in result(report, "a").explanation.summary
    assert "TypeError" in result(report, "a").staff


def test_the_grader_itself_has_a_limit_in_a_check(tmp_path, launcher, monkeypatch):
    monkeypatch.setattr("autograder.grading.JUDGING_SECONDS", -29.5)
    endless = """
    @check("a", "endless", points=100)
    def test_a(satisfies):
        def judge(value):
            while value == 4.0:
                pass
        satisfies(lambda hw: hw.double(1.0), judge=judge)
    """
    assignment = make(tmp_path, checks(endless))
    report = graded(assignment, SOLUTION.replace("2 * x", "4 * x"), launcher)
    assert verdicts(report) == {"a": "fail"}


def test_public_checks_run_first_and_are_reported_in_their_place(tmp_path, launcher):
    order = CHECKS.replace('points=60, public=True', 'points=60').replace(
        'points=40', 'points=40, public=True')  # fmt: skip
    source = SOLUTION + "\n    import sys\n"
    ran = []
    assignment = make(tmp_path, order)
    report = graded(assignment, source, launcher, on_result=lambda r, check: ran.append(check.id))
    assert ran == ["b", "a"]
    assert [check.id for check in report.checks] == ["a", "b"]
