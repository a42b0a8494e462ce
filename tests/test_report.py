"""What a report shows, and to whom: hidden checks show no value, and no text can do harm."""

import io
import json
import os

import pytest
from rich.console import Console

from autograder.report import gradescope
from autograder.report.terminal import TerminalReport, print_assignments
from autograder.report.text import clean, points
from autograder.results import CheckResult, Explanation, Report, Verdict
from tests.fakes import graded, make, text

SECRETS = ("0.123", "hidden input", "printed secret", "z=0.456")
HARMFUL = "\x1b[31mred\x1b]0;title\x07 \r back \u202e reversed \u200b \x9b31m \ud800 [bold]x[/bold]"


def failed(public, **more):
    why = Explanation("A summary.", "detail 0.123", "f(hidden input)", "z=0.456", "0.123")
    return CheckResult(
        "a.b", "A title", 2.5, Verdict.FAIL, public, why, printed="printed secret", **more
    )


def report_of(*checks, **more):
    return Report("hw0_fake", "A homework", "here", list(checks), **more)


def everywhere(report):
    """Return all that a report shows a student on Gradescope."""
    return json.dumps(gradescope.results(report), ensure_ascii=False)


def terminal(report, width=100, **options):
    out = io.StringIO()
    view = TerminalReport(Console(file=out, width=width, highlight=False, **options))
    for check in report.checks:
        view.add(report, check)
    view.end(report)
    return out.getvalue()


# ---------------------------------------------------------------- results.json


def test_results_are_what_gradescope_reads():
    passed = CheckResult("a", "One", 3.0, Verdict.PASS, public=True, seconds=0.12345)
    skipped = CheckResult("b", "Two", 4.0, Verdict.SKIPPED, explanation=Explanation("Skipped."))
    report = report_of(passed, skipped, failed(True), notes=["a note"], seconds=12.6)
    found = json.loads(everywhere(report))
    assert found["score"] == 3
    assert "execution_time" not in found, "it could tell a hidden input"
    assert found["output"] == "a note"
    assert found["stdout_visibility"] == "hidden"
    first = found["tests"][0]
    assert first == {
        "number": "hw0_fake.a", "name": "One", "score": 3, "max_score": 3, "status": "passed",
        "output": "", "output_format": "text", "visibility": "visible",
        "extra_data": {"verdict": "pass", "seconds": 0.123},
    }  # fmt: skip
    assert [test["status"] for test in found["tests"]] == ["passed", "failed", "failed"]
    assert [test["score"] for test in found["tests"]] == [3, 0, 0]
    assert sum(test["max_score"] for test in found["tests"]) == 9.5


def test_a_public_check_shows_everything():
    shown = everywhere(report_of(failed(True, cause="The cause.", notes=["a note"])))
    for part in (*SECRETS, "A summary.", "Likely cause: The cause.", "a note", "called:", "got:"):
        assert part in shown


def test_a_hidden_check_shows_a_summary_and_the_cause_only():
    shown = everywhere(report_of(failed(False, cause="The cause.", notes=["a note"])))
    for part in ("A summary.", "Likely cause: The cause.", "a note"):
        assert part in shown
    for secret in (*SECRETS, "printed", "called", "expected", "detail"):
        assert secret not in shown


def test_a_fault_of_ours_shows_students_no_trace():
    broken = CheckResult("a", "One", 3, Verdict.GRADER_ERROR, explanation=Explanation("Our fault."))
    broken.staff = "Traceback: a secret of ours"
    report = report_of(broken, layers={"seccomp": "not here"})
    assert "secret" not in everywhere(report)
    assert "not here" not in everywhere(report)
    assert "a secret of ours" in terminal(report)


LEAKS = [
    "print(x); raise ValueError(x)", "raise type(f'E{x}', (Exception,), {})(x)",
    "raise ModuleNotFoundError(x)", "raise NotImplementedError(x)", "raise MemoryError(x)",
    "raise PermissionError(x)", "raise RuntimeError(f'CUDA {x}')", "return str(x)", "return -x",
    "return [x]", "return {str(x): x}", "return type(f'T{x}', (), {})()", "return None",
    "import torch; return torch.tensor([x, x])", "import numpy; return numpy.array([[x, x]])",
    "raise SyntaxError(x)", "raise AttributeError(x)", "import os; print(x); os._exit(4)",
    "import torch; return torch.full((500, 2), x)",
]  # fmt: skip


def test_what_a_submission_writes_reaches_no_hidden_result(tmp_path, launcher):
    """End to end: exceptions, printed text, classes and values that carry a hidden input."""
    checks, solution, source = ["from autograder.checking import check"], ["import torch"], [""]
    for number, leak in enumerate(LEAKS):
        for name, form, answer in (
            (f"value{number}", "agree", "x"),
            (f"sample{number}", "in_distribution", "torch.randn(500, 2)"),
        ):
            checks.append(f"""@check("{name}", "{name}", points=1)
def test_{name}({form}):
    {form}(lambda hw: hw.{name}(4242.0))""")
            solution.append(f"def {name}(x):\n    return {answer}")
            source.append(f"def {name}(x):\n    {leak}")
    assignment = make(tmp_path, "\n\n".join(checks), "\n\n".join(solution))
    report = graded(assignment, "\n\n".join(source), launcher)
    assert {check.verdict for check in report.checks} == {Verdict.FAIL}
    assert len(report.checks) == 2 * len(LEAKS)
    for test in gradescope.results(report)["tests"]:
        assert "4242" not in json.dumps(test), test
    assert "4242" not in everywhere(report)


def test_results_are_replaced_as_a_whole(tmp_path):
    path = tmp_path / "results.json"
    path.write_text("old")
    gradescope.write(report_of(failed(True)), path)
    assert json.loads(path.read_text())["score"] == 0
    before = path.read_text()
    with pytest.raises(TypeError):
        gradescope.write(report_of(failed(True, notes=[object()])), path)
    assert path.read_text() == before
    assert os.listdir(tmp_path) == ["results.json"]


def test_an_interrupted_write_leaves_the_old_results_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "results.json"
    path.write_text("old")

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        gradescope.write(report_of(failed(True)), path)
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["results.json"]


# ---------------------------------------------------------------- text that does harm


def test_text_is_shown_with_its_control_characters_spelled_out():
    assert clean("plain äöü ∇ 漢字 🙂\n\ttext") == "plain äöü ∇ 漢字 🙂\n\ttext"
    assert clean("\x1b[31m\r\x07\0") == "\\x1b[31m\\r\\x07\\x00"
    assert clean("\u202e\u200b\x9b\ud800") == "\\u202e\\u200b\\x9b\\ud800"
    assert clean(HARMFUL).encode().decode().replace("\n", "").isprintable()


def harmful_report():
    why = Explanation(*[HARMFUL] * 5)
    checks = [
        CheckResult(id, "A title", 1, verdict, True, why, HARMFUL, HARMFUL, [HARMFUL], HARMFUL)
        for id, verdict in zip("abcd", Verdict, strict=True)
    ]
    checks[3].staff = HARMFUL
    return report_of(*checks, notes=[HARMFUL])


def test_control_characters_do_no_harm_in_any_view():
    report = harmful_report()
    found = json.loads(everywhere(report))
    shown = [found["output"], *(test["output"] for test in found["tests"])]
    shown += [terminal(report), terminal(report, width=40)]
    for view in shown:
        assert "red" in view
        assert view.replace("\n", "").replace("\t", "").isprintable()
        view.encode()


def test_markup_of_the_terminal_is_text_like_any_other():
    shown = terminal(harmful_report(), width=300, force_terminal=True, color_system="truecolor")
    assert "[bold]x[/bold]" in shown
    assert "\x1b[31mred" not in shown


def test_a_path_with_odd_characters_is_shown(tmp_path):
    out = io.StringIO()
    view = TerminalReport(Console(file=out, width=200))
    view.begin(make(tmp_path), f"folder/{HARMFUL}\udcff")
    assert out.getvalue().replace("\n", "").isprintable()


# ---------------------------------------------------------------- the terminal


def test_the_terminal_shows_each_check_its_reason_and_the_total():
    passed = CheckResult("a", "One", 3, Verdict.PASS, True)
    report = report_of(passed, failed(True, cause="The cause."), notes=["a note"], seconds=1.26)
    shown = terminal(report)
    for part in ("✓ a", "✗ a.b", "3 / 3", "0 / 2.5", "A summary. detail 0.123", "likely cause",
                 "The cause.", "printed secret", "note  a note", "3 / 5.5", "1 of 2 checks",
                 "1.3 s"):  # fmt: skip
        assert part in shown


def test_checks_with_the_same_reason_are_told_together():
    why = Explanation("hw0_fake.py is not valid Python.", "SyntaxError")
    checks = [CheckResult(id, "A title", 1, Verdict.FAIL, True, why) for id in "abc"]
    shown = terminal(report_of(*checks))
    assert shown.count("is not valid Python") == 1
    assert "a, b, c" in shown


def test_scores_of_several_assignments_are_told_together_at_the_end():
    out = io.StringIO()
    view = TerminalReport(Console(file=out, width=100))
    passed = CheckResult("a", "One", 3, Verdict.PASS, True)
    view.total([report_of(passed, failed(True)), report_of(passed)])
    rows = [" ".join(line.split()) for line in out.getvalue().splitlines() if line]
    assert rows[1:] == ["hw0_fake 3 / 5.5 1 of 2", "hw0_fake 3 / 3 1 of 1", "all 6 / 8.5"]


def test_what_isolates_is_told_once_and_again_where_it_changes():
    out = io.StringIO()
    view = TerminalReport(Console(file=out, width=100))
    for layers in ({"limits": ""}, {}, {"limits": ""}, {"limits": "too old"}):
        view.end(report_of(layers=layers))
    assert out.getvalue().count("isolated by limits") == 1
    assert out.getvalue().count("isolated by") == 2
    assert "isolated by nothing; not by limits (too old)" in out.getvalue()


def test_long_output_is_shown_in_part():
    check = failed(True)
    check.printed = "\n".join(f"line {number}" for number in range(100))
    shown = terminal(report_of(check))
    assert "line 7" in shown
    assert "line 8\n" not in shown
    assert "… 92 more lines" in shown


def test_colour_is_for_terminals():
    assert "\x1b" not in terminal(report_of(failed(True)))
    coloured = terminal(report_of(failed(True)), force_terminal=True, color_system="standard")
    assert "\x1b[" in coloured


def test_assignments_are_listed_with_files_and_points(tmp_path, capsys):
    print_assignments([(make(tmp_path), 2, 97.5)])
    shown = capsys.readouterr().out
    assert text("hw0_fake.py") in shown
    assert "97.5" in shown
    assert points(4.0) == "4"
