"""What is read from Gradescope's metadata, and what a report says of the handing in."""

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import msgspec
import pytest

from autograder.catalogue import GRADERS
from autograder.course import Course, Gradescope, SubmissionLimit, read_course
from autograder.gradescope import metadata
from autograder.gradescope.child import not_run
from autograder.gradescope.handing_in import refusal, setting
from autograder.gradescope.packed import Declared, Packed
from autograder.report import gradescope
from autograder.report.contract import Setting
from autograder.results import CheckResult, Measure, Report, Verdict

MADE = datetime(2024, 10, 2, 12, tzinfo=timezone.utc)
HOUR = timedelta(hours=1)
PACKED = Packed(
    "hw0_fake", 60, 1, (Declared("a", "A", 1, True), Declared("b", "B", 2, False)),
    Gradescope(), Course(3, SubmissionLimit(2, 24), ("staff@example.edu",)), {},
)  # fmt: skip


def data(students=("one",), due=None, late_due=None, previous=(), made=MADE):
    """Return metadata as Gradescope writes it."""
    return {
        "id": 1, "created_at": made.isoformat(), "submission_method": "upload",
        "users": [{"email": f"{name}@example.edu", "id": 1, "name": name} for name in students],
        "assignment": {
            "due_date": due and due.isoformat(), "late_due_date": late_due and late_due.isoformat(),
            "group_size": 2, "total_points": "100.0",
        },
        "previous_submissions": list(previous),
    }  # fmt: skip


def read(**more):
    return metadata.parse(json.dumps(data(**more)).encode())


def earlier(hours, results=None, error=False):
    found = {"submission_time": (MADE - hours * HOUR).isoformat(), "score": 1.0}
    return {**found, "autograder_error": error, **({"results": results} if results else {})}


# ---------------------------------------------------------------- metadata


def test_metadata_are_read():
    found = read(students=("one", "two"), due=MADE, late_due=MADE + HOUR, previous=[earlier(1)])
    assert (found.made, found.due, found.late_due) == (MADE, MADE, MADE + HOUR)
    assert found.students == ("one@example.edu", "two@example.edu")
    assert [one.made for one in found.previous] == [MADE - HOUR]
    assert not found.problems


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff", b"[" * 100_000, b'"text"', b'{"created_at": 7}', b"{}"],
)
def test_what_is_no_metadata_is_said_to_staff(content):
    found = metadata.parse(content)
    assert found.made is None
    assert found.problems
    assert setting(PACKED, found).notes == ()
    assert refusal(PACKED, found) is None


@pytest.mark.parametrize("part", ["users", "assignment", "previous_submissions"])
@pytest.mark.parametrize("value", [None, 7, "x", [], [None, 7, {}], {"due_date": []}, {}])
def test_parts_of_another_form_are_missing(part, value):
    found = metadata.parse(json.dumps({**data(), part: value}).encode())
    assert found.made == MADE
    assert setting(PACKED, found).extra["counted"] == [MADE.isoformat()]


def test_a_time_without_a_zone_is_none():
    found = metadata.parse(b'{"created_at": "2024-10-02T12:00:00"}')
    assert found.made is None
    assert "created_at is no time with a zone" in found.problems[0]


def test_a_missing_file_is_said_to_staff(tmp_path):
    found = metadata.read(tmp_path / "submission_metadata.json")
    assert found.problems == (
        "submission_metadata.json cannot be read: No such file or directory.",
    )


# ---------------------------------------------------------------- late days


def told(packed=PACKED, **more):
    found = setting(packed, read(**more))
    return " ".join(found.notes), found.extra.get("late_days")


def test_the_report_tells_the_late_days():
    assert told() == ("", None)  # no due date
    assert told(due=MADE) == ("Handed in on time.", {"one@example.edu": 0})
    sentence, days = told(due=MADE - 25 * HOUR)
    assert sentence.startswith(
        "Handed in 1 day and 1 hour after the due date. It takes 2 late days, of 3 late days for "
        "the whole course, and once for all files of a homework."
    )
    assert days == {"one@example.edu": 2}


def test_every_student_of_a_group_spends_the_days():
    sentence, days = told(students=("one", "two", "staff"), due=MADE - HOUR)
    assert "one late day of every student of the group" in sentence
    assert days == {"one@example.edu": 1, "two@example.edu": 1}


def test_staff_spend_no_days():
    assert told(students=("staff",), due=MADE - HOUR) == ("", None)


def test_what_is_too_late_is_left_to_staff():
    sentence, _ = told(due=MADE - 80 * HOUR)
    assert "no more than 3 late days may be taken: staff decide whether it counts" in sentence
    sentence, _ = told(due=MADE - 2 * HOUR, late_due=MADE - HOUR)
    assert "that is after the late due date: staff decide" in sentence


def test_an_assignment_can_allow_fewer_days():
    fewer = msgspec.structs.replace(PACKED, gradescope=Gradescope(late_days=1))
    assert "no more than one late day may be taken" in told(fewer, due=MADE - 30 * HOUR)[0]


# ---------------------------------------------------------------- the limit of submissions

RESULTS = {"score": 1.0, "tests": [], "output": "as it was", "something": "of Gradescope's"}


def with_counted(*hours, **more):
    times = [(MADE - h * HOUR).isoformat() for h in hours]
    return {**RESULTS, "extra_data": {"counted": times}, **more}


def test_one_too_many_gets_the_last_results_again():
    found = refusal(PACKED, read(previous=[earlier(5), earlier(1, RESULTS)]))
    assert found is not None
    assert (found["score"], found["tests"]) == (1.0, [])
    assert found["output"].endswith("\nas it was")
    assert "2024-10-03 07:00:00 +0000" in found["output"]
    assert "something" not in found


def test_the_sentence_is_not_said_twice():
    first = refusal(PACKED, read(previous=[earlier(5), earlier(1, RESULTS)]))
    again = refusal(PACKED, read(previous=[earlier(5), earlier(1), earlier(0, first)]))
    assert first is not None and again is not None
    assert again["output"] == first["output"]


def test_what_was_refused_does_not_count():
    previous = [earlier(n) for n in (30, 20, 10, 5)] + [earlier(1, with_counted(30, 20))]
    assert refusal(PACKED, read(previous=previous)) is None
    assert setting(PACKED, read(previous=previous)).extra["counted"] == [
        (MADE - n * HOUR).isoformat() for n in (30, 20, 0)
    ]


def test_what_broke_does_not_count():
    previous = [earlier(3, error=True), earlier(2, error=True), earlier(1, RESULTS)]
    assert refusal(PACKED, read(previous=previous)) is None


def test_without_results_to_return_it_is_graded():
    assert refusal(PACKED, read(previous=[earlier(3), earlier(2), earlier(1)])) is None


def test_staff_may_submit_as_often_as_they_like():
    many = [earlier(n) for n in range(9, 1, -1)] + [earlier(1, RESULTS)]
    assert refusal(PACKED, read(students=("staff",), previous=many)) is None
    assert refusal(PACKED, read(students=("staff", "one"), previous=many)) is not None


# ---------------------------------------------------------------- settings, and what shows them


def test_the_course_can_be_read():
    assert read_course(GRADERS).late_days == 3
    assert read_course(Path("nowhere")) == Course()


@pytest.mark.parametrize(
    "text", ["late_days = -1", "late = 3", "[submissions]\nmost = 0", "late_days", "exempt = 3"]
)
def test_a_wrong_course_is_one_sentence(tmp_path, text):
    (tmp_path / "course.toml").write_text(text)
    with pytest.raises(ValueError, match=r"course\.toml is not a valid course\.toml: .*\.$"):
        read_course(tmp_path)


@pytest.mark.parametrize(
    "table",
    [{"total": "visible", "hidden_checks": "hidden"}, {"late_days": -1}, {"total": "perhaps"}],
)
def test_settings_that_cannot_be_are_refused(table):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(table, Gradescope)


def shown(visible, *checks):
    report = Report("hw0_fake", "A homework", "here", list(checks))
    report.checks += not_run(PACKED.checks, report) if not checks else []
    return gradescope.results(report, Setting(visible))


def test_checks_are_visible_as_the_assignment_says():
    found = shown(Gradescope(hidden_checks="after_due_date"))
    assert [test["visibility"] for test in found["tests"]] == ["visible", "after_due_date"]


def test_a_hidden_total_is_an_item_of_its_own():
    found = shown(Gradescope(total="after_published"))
    assert [t["visibility"] for t in found["tests"]] == ["visible", "visible", "after_published"]
    assert found["tests"][-1]["max_score"] == 0
    assert len(shown(Gradescope(total="visible"))["tests"]) == 2


def test_passed_checks_enter_the_leaderboard():
    low, high = Measure("distance", 0.25, "low"), Measure("bound", -3.0, "high")
    passed = CheckResult("a", "A", 1, Verdict.PASS, measures=[low, high])
    failed = msgspec.structs.replace(passed, verdict=Verdict.FAIL)
    assert shown(Gradescope(), passed)["leaderboard"] == [
        {"name": "distance", "value": 0.25, "order": "asc"},
        {"name": "bound", "value": -3.0, "order": "desc"},
    ]
    assert "leaderboard" not in shown(Gradescope(), failed)
