"""`starter/` is made from `solutions/`: wrong markers are refused, and no answer gets through."""

import os
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings, strategies as st

from autograder import starter
from autograder.markers import strip
from autograder.starter import StarterError, differences, generate, write

ROOT = Path(__file__).resolve().parent.parent

SOLUTION = '''\
"""Given code around two answers."""

import math


def area(radius: float) -> float:
    """Return π r²."""
    # BEGIN SOLUTION
    squared = radius * radius
    return math.pi * squared
    # STUB
    # if radius < 0:
    #     return 0.0
    #
    # raise NotImplementedError("hw0_circle.a1: return the area of the circle")
    # END SOLUTION


def double(x: float) -> float:
    """Return 2 x."""
    result = 0.0
    # BEGIN SOLUTION
    result = x + x
    # STUB
    # raise NotImplementedError("hw0_circle.a2.b: compute 2 x")
    # END SOLUTION
    return result
'''

STARTER = '''\
"""Given code around two answers."""

import math


def area(radius: float) -> float:
    """Return π r²."""
    if radius < 0:
        return 0.0

    raise NotImplementedError("hw0_circle.a1: return the area of the circle")


def double(x: float) -> float:
    """Return 2 x."""
    result = 0.0
    raise NotImplementedError("hw0_circle.a2.b: compute 2 x")
    return result
'''

HANDOUT = """\
# Circles

**Question 1.** Why $\\pi$?

<!-- BEGIN SOLUTION -->
Because the circumference is $2 \\pi r$.
<!-- STUB
_Write your answer here._

-->
<!-- END SOLUTION -->

**Question 2.** Why not?
"""

CIRCLE = PurePosixPath("hw0/hw0_circle.py")
Course = Callable[..., Path]


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """Return a function that writes files, by name, to a `solutions` folder and returns it."""

    def make(**files: str | bytes) -> Path:
        for name, content in files.items():
            file = tmp_path / "solutions" / "hw0" / name.replace("__", ".")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path / "solutions"

    return make


def refusal(solutions: Path) -> str:
    """Return the sentence with which `generate` refuses; it always names the file."""
    with pytest.raises(StarterError) as caught:
        generate(solutions)
    sentence = str(caught.value)
    assert sentence.startswith(str(solutions))
    assert sentence.endswith(".")
    return sentence


# --- what is made --------------------------------------------------------------------------------


def test_python_answers_are_replaced_by_their_stubs(course: Course) -> None:
    files = generate(course(hw0_circle__py=SOLUTION))
    assert files == {CIRCLE: STARTER.encode()}


def test_markdown_answers_are_replaced_by_their_stubs(course: Course) -> None:
    files = generate(course(handout__md=HANDOUT))
    begin, end = HANDOUT.index("<!-- BEGIN"), HANDOUT.index("\n**Question 2")
    expected = HANDOUT[:begin] + "_Write your answer here._\n\n" + HANDOUT[end:]
    assert files[PurePosixPath("hw0/handout.md")].decode() == expected


def test_other_files_are_copied_byte_for_byte(course: Course) -> None:
    contents = {"points__npy": b"\x93NUMPY\xff\r\n", "notes__txt": b"a\r\nb", "empty__csv": b""}
    files = generate(course(**contents))
    assert list(files.values()) == [
        contents[k] for k in ("empty__csv", "notes__txt", "points__npy")
    ]


def test_dotfiles_and_what_git_ignores_are_left_out(course: Course) -> None:
    solutions = course(hw0_circle__py=SOLUTION, __DS_Store=b"x")
    for folder in ("__pycache__", "data", "out", ".ruff_cache"):
        (solutions / "hw0" / folder).mkdir()
        (solutions / "hw0" / folder / "left.txt").write_text("left over from a run")
    assert list(generate(solutions)) == [CIRCLE]


def test_generating_writes_nothing(course: Course) -> None:
    solutions = course(hw0_circle__py=SOLUTION)
    before = sorted(solutions.parent.rglob("*"))
    generate(solutions)
    assert sorted(solutions.parent.rglob("*")) == before


def test_windows_line_ends_survive(course: Course) -> None:
    files = generate(course(hw0_circle__py=SOLUTION.replace("\n", "\r\n")))
    assert files[CIRCLE].decode() == STARTER.replace("\n", "\r\n")


PLAIN = st.lists(st.sampled_from(["", "x = 1", "# a comment", "if x: x = (2, 3)", "'''α'''"]))
ANSWER = st.lists(st.sampled_from(["", "secret = 2", "return secret"]), min_size=1).filter(any)
HINT = st.lists(st.sampled_from(["", "y = 0", "# a hint", "if y:", "    y = 1"]))


@settings(deadline=None, derandomize=True)
@given(st.lists(st.tuples(PLAIN, ANSWER, HINT), max_size=4), st.sampled_from(["", "    "]))
def test_exactly_the_unmarked_lines_and_the_stubs_are_left(
    parts: list[tuple[list[str], list[str], list[str]]], indentation: str
) -> None:
    source, expected = [], []
    for plain, answer, hint in parts:
        stub = ["if True:", "    pass", *hint, 'raise NotImplementedError("hw0.a: do it")']
        source += [*plain, "# BEGIN SOLUTION", *answer]
        source += ["# STUB", *[f"# {line}".rstrip() for line in stub], "# END SOLUTION"]
        expected += [*plain, *stub]
    source, expected = (
        ["def f():", *[(indentation + line).rstrip() for line in lines]] if indentation else lines
        for lines in ([*source, "pass"], [*expected, "pass"])
    )
    try:
        compile("\n".join(expected), "hw0.py", "exec")
    except SyntaxError:
        with pytest.raises(StarterError):
            strip(Path("hw0.py"), "\n".join(source).encode())
    else:
        made = strip(Path("hw0.py"), "\n".join(source).encode())
        assert made.decode() == "\n".join(expected)


# --- markers that are refused --------------------------------------------------------------------


def changed(old: str, new: str, text: str = SOLUTION) -> str:
    """Return the text with the first `old` replaced by `new`."""
    assert old in text
    return text.replace(old, new, 1)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        pytest.param(
            changed("# STUB\n", "# BEGIN SOLUTION\n    # STUB\n"),
            11,
            "region of line 8",
            id="nested",
        ),
        pytest.param(
            changed("#\n", "# BEGIN SOLUTION\n"), 14, "inside the region", id="begin in the stub"
        ),
        pytest.param(SOLUTION[: SOLUTION.rindex("    # END")], 22, "not closed", id="unclosed"),
        pytest.param(
            changed("# BEGIN SOLUTION\n", "x = 1\n"), 11, "no region", id="end without begin"
        ),
        pytest.param("# STUB\n", 1, "no region", id="stub without begin"),
        pytest.param(SOLUTION + "# END SOLUTION\n", 28, "no region", id="end alone"),
        pytest.param(changed("    # STUB\n", ""), 15, "no STUB", id="no stub"),
        pytest.param(changed("#\n", "# STUB\n"), 14, "second", id="two stubs"),
        pytest.param(changed("    result = x + x\n", ""), 23, "without an answer", id="no answer"),
        pytest.param(
            changed("# STUB", "<!-- STUB"), 11, "looks like a marker", id="markdown's marker"
        ),
    ],
)
def test_regions_in_the_wrong_order_are_refused(
    course: Course, text: str, line: int, reason: str
) -> None:
    sentence = refusal(course(hw0_circle__py=text))
    assert f"hw0_circle.py:{line}: " in sentence
    assert reason in sentence


@pytest.mark.parametrize(
    ("exact", "misspelt"),
    [
        ("# BEGIN SOLUTION", "# BEGIN SOLUTIONS"),
        ("# BEGIN SOLUTION", "#BEGIN SOLUTION"),
        ("# BEGIN SOLUTION", "# Begin solution"),
        ("# BEGIN SOLUTION", "# BEGIN SOLUTOIN"),
        ("# BEGIN SOLUTION", "# START SOLUTION"),
        ("# BEGIN SOLUTION", "## BEGIN SOLUTION"),
        ("# BEGIN SOLUTION", "pass  # BEGIN SOLUTION"),
        ("# BEGIN SOLUTION", "# BEGIN SOLUTION: three lines"),
        ("# STUB", "#STUB"),
        ("# STUB", "# Stub"),
        ("# STUB", "# STUBS"),
        ("# STUB", "# STUB:"),
        ("# END SOLUTION", "#END SOLUTION"),
        ("# END SOLUTION", "# END SOLUTION."),
        ("# END SOLUTION", "# END_SOLUTION"),
        ("# END SOLUTION", "# end solution"),
        ("# END SOLUTION", "# BEND SOLUTION"),
    ],
)
def test_a_misspelt_marker_is_refused_in_its_own_line(
    course: Course, exact: str, misspelt: str
) -> None:
    text = changed(exact, misspelt)
    line = text[: text.index(misspelt)].count("\n") + 1
    sentence = refusal(course(hw0_circle__py=text))
    assert f"hw0_circle.py:{line}: " in sentence
    assert "looks like a marker" in sentence


def test_prose_about_solutions_is_no_marker(course: Course) -> None:
    prose = "# The solution begins at x = 0; in the end, solutions differ.\n# A stub comes first.\n"
    assert generate(course(hw0_circle__py=prose)) == {CIRCLE: prose.encode()}


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("<!-- BEGIN SOLUTION -->", "<!--BEGIN SOLUTION-->", "looks like a marker"),
        ("<!-- BEGIN SOLUTION -->", "# BEGIN SOLUTION", "looks like a marker"),
        ("<!-- STUB", "<!-- STUB -->", "looks like a marker"),
        ("-->\n<!-- END", "<!-- END", "closed by one line '-->'"),
        ("\n_Write your answer here._", "\n-->\nThe answer again.", "closed by one line '-->'"),
        ("_Write your answer here._", "", "empty"),
        ("<!-- STUB\n_Write your answer here._\n\n-->\n", "", "no STUB"),
    ],
)
def test_wrong_markers_in_markdown_are_refused(
    course: Course, old: str, new: str, reason: str
) -> None:
    assert reason in refusal(course(handout__md=changed(old, new, HANDOUT)))


@pytest.mark.parametrize("name", ["settings__toml", "notes__txt", "table__csv"])
def test_markers_in_files_that_cannot_have_any_are_refused(course: Course, name: str) -> None:
    assert "marker" in refusal(course(**{name: "a = 1\n# BEGIN SOLUTION\n"}))


def test_a_text_file_that_is_not_utf8_is_refused_with_its_line(course: Course) -> None:
    sentence = refusal(course(hw0_circle__py=b"x = 1\nname = 'Andr\xe9'\n"))
    assert "hw0_circle.py:2: is not UTF-8" in sentence


# --- stubs that are refused ----------------------------------------------------------------------

RAISE = '# raise NotImplementedError("hw0_circle.a2.b: compute 2 x")'


@pytest.mark.parametrize(
    ("stub", "reason"),
    [
        ("", "empty"),
        ("#", "empty"),
        ("# pass", "raises nothing"),
        ("# raise NotImplementedError", "something else"),
        ("# raise NotImplementedError()", "something else"),
        ("# raise ValueError('hw0_circle.a2: compute 2 x')", "something else"),
        ("# raise NotImplementedError('hw1_circle.a2: compute 2 x')", "something else"),
        ("# raise NotImplementedError('hw0_circle: compute 2 x')", "something else"),
        ("# raise NotImplementedError('hw0_circle.a2: ')", "something else"),
        ("# raise NotImplementedError(f'hw0_circle.a2: {x}')", "something else"),
        (RAISE + "\n    # raise NotImplementedError('todo')", "something else"),
        (RAISE[2:], "not a comment"),
        ("  " + RAISE, "not a comment"),
        ("# (\n    " + RAISE, "not valid Python by itself"),
    ],
)
def test_a_stub_that_does_not_name_its_task_is_refused(
    course: Course, stub: str, reason: str
) -> None:
    sentence = refusal(course(hw0_circle__py=changed(RAISE, stub)))
    assert "hw0_circle.py:22: " in sentence
    assert reason in sentence
    assert stub.startswith(("raise", " ")) or '"hw0_circle.<id>: <what to do>"' in sentence


def test_a_stub_that_does_not_fit_the_code_around_it_is_refused(course: Course) -> None:
    sentence = refusal(course(hw0_circle__py=changed("    result = 0.0\n", "    if x:\n")))
    assert "not valid Python" in sentence
    assert '`raise NotImplementedError("hw0_circle.a2.b: compute 2 x")`' in sentence


def test_a_file_without_regions_must_be_valid_python(course: Course) -> None:
    assert "not valid Python" in refusal(course(hw0_utils__py="def f(:\n"))
    assert "not valid Python" in refusal(course(hw0_utils__py="def f():\n"))
    assert "not valid Python" in refusal(course(hw0_utils__py="x = '\0'\n"))


# --- answers that get through --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("leak", "line"),
    [
        ("# return math.pi * squared", 10),
        ("# return math.pi*squared", 10),
        ("# # return math.pi * squared", 10),
        ("# x = 'just return math.pi * squared'", 10),
        ("# squared = radius * radius  # only the first step", 9),
        ("# result = x + x", 23),
        ("# # result = x + x", 23),
    ],
)
def test_an_answer_line_in_a_stub_is_refused(course: Course, leak: str, line: int) -> None:
    sentence = refusal(course(hw0_circle__py=changed("    #\n", f"    {leak}\n")))
    assert f"hw0_circle.py:{line}: this answer line is shown" in sentence
    assert "line 10 of the starter file hw0/hw0_circle.py" in sentence


def test_an_answer_line_in_the_stub_of_another_file_is_refused(course: Course) -> None:
    leaking = changed("_Write your answer here._", "return math.pi * squared", HANDOUT)
    sentence = refusal(course(hw0_circle__py=SOLUTION, handout__md=leaking))
    assert "hw0_circle.py:10: " in sentence
    assert "line 5 of the starter file hw0/handout.md" in sentence


def test_a_written_answer_in_a_stub_is_refused(course: Course) -> None:
    leak = "Because   the circumference is $2 \\pi r$."
    assert "handout.md:6: " in refusal(
        course(handout__md=changed("_Write your answer here._", leak, HANDOUT))
    )


@pytest.mark.parametrize(
    "stub", ["squared = radius * radius", "squared = radius * radius  # or **"]
)
def test_a_line_that_is_given_elsewhere_may_stand_in_a_stub(course: Course, stub: str) -> None:
    text = changed("    #\n", f"    # {stub}\n")
    helper = "def square(radius):\n    squared = radius * radius\n    return squared\n"
    files = generate(course(hw0_circle__py=text, hw0_utils__py=helper))
    assert stub.encode() in files[CIRCLE]


def test_given_lines_are_left_alone_even_where_they_resemble_an_answer(course: Course) -> None:
    helper = "def volume(radius):\n    squared = radius * radius * radius\n    return squared\n"
    files = generate(course(hw0_circle__py=SOLUTION, hw0_utils__py=helper))
    assert files[PurePosixPath("hw0/hw0_utils.py")] == helper.encode()


def test_the_proof_does_not_rely_on_the_stripping(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    solutions = course(hw0_circle__py=SOLUTION)
    monkeypatch.setattr(starter, "strip", lambda source, data: data.replace(b"SOLUTION", b"X"))
    assert "hw0_circle.py:9: this answer line is shown" in refusal(solutions)
    monkeypatch.setattr(starter, "strip", lambda source, data: STARTER.encode() + b"# END SOLUTION")
    assert "a marker is left in line 19" in refusal(solutions)


# --- folders and files ---------------------------------------------------------------------------


def test_an_empty_or_missing_folder_is_refused(tmp_path: Path) -> None:
    assert "no files" in refusal(tmp_path)
    assert "no files" in refusal(tmp_path / "soluzioni")


@pytest.mark.skipif(os.name == "nt", reason="making links needs rights there")
def test_links_are_refused_and_never_followed(course: Course, tmp_path: Path) -> None:
    solutions = course(hw0_circle__py=SOLUTION)
    (tmp_path / "elsewhere").mkdir()
    (solutions / "hw0" / "link").symlink_to(tmp_path / "elsewhere")
    assert "is a link" in refusal(solutions)
    (tmp_path / "starter").mkdir()
    (tmp_path / "starter" / "hw0").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StarterError, match="is a link"):
        write({CIRCLE: b"x = 1\n"}, tmp_path / "starter")
    assert not list((tmp_path / "elsewhere").iterdir())


def test_writing_again_changes_nothing(tmp_path: Path) -> None:
    files = {CIRCLE: b"x = 1\n", PurePosixPath("hw0/figure.png"): b"\x89PNG\r\n"}
    folder = tmp_path / "starter"
    assert write(files, folder) == [f"added {folder / path}" for path in sorted(files)]
    assert {path: (folder / path).read_bytes() for path in files} == files
    times = {file: file.stat().st_mtime_ns for file in folder.rglob("*")}
    assert write(files, folder) == []
    assert {file: file.stat().st_mtime_ns for file in folder.rglob("*")} == times


def test_stale_files_and_their_empty_folders_are_removed(tmp_path: Path) -> None:
    folder, stale = tmp_path / "starter", PurePosixPath("hw9/deep/hw9_old.py")
    write({CIRCLE: b"x = 1\n", stale: b"x = 9\n"}, folder)
    assert write({CIRCLE: b"x = 2\n"}, folder) == [
        f"changed {folder / CIRCLE}",
        f"removed {folder / stale}",
    ]
    assert sorted(path.name for path in folder.iterdir()) == [".generated", "hw0"]
    assert differences({CIRCLE: b"x = 2\n"}, folder) == []


def test_work_done_by_hand_in_starter_is_never_overwritten(tmp_path: Path) -> None:
    folder, other = tmp_path / "starter", PurePosixPath("hw0/hw0_other.py")
    write({CIRCLE: b"x = 1\n", other: b"x = 1\n"}, folder)
    (folder / other).write_bytes(b"x = 'my own answer'\n")
    with pytest.raises(StarterError, match=r"hw0_other\.py: .* changed or added by hand"):
        write({CIRCLE: b"x = 2\n", other: b"x = 2\n"}, folder)
    assert (folder / CIRCLE).read_bytes() == b"x = 1\n"
    assert (folder / other).read_bytes() == b"x = 'my own answer'\n"
    (folder / other).unlink()
    assert len(write({CIRCLE: b"x = 2\n", other: b"x = 2\n"}, folder)) == 2


def test_a_foreign_file_in_starter_is_not_deleted(tmp_path: Path) -> None:
    folder = tmp_path / "starter"
    write({CIRCLE: b"x = 1\n"}, folder)
    (folder / "hw0" / "notes.md").write_text("mine")
    with pytest.raises(StarterError, match=r"notes\.md: "):
        write({CIRCLE: b"x = 1\n"}, folder)
    assert (folder / "hw0" / "notes.md").read_text() == "mine"


def test_runs_in_starter_may_leave_figures_behind(tmp_path: Path) -> None:
    folder = tmp_path / "starter"
    write({CIRCLE: b"x = 1\n"}, folder)
    (folder / "hw0" / "out").mkdir()
    (folder / "hw0" / "out" / "figure.png").write_bytes(b"\x89PNG")
    assert differences({CIRCLE: b"x = 1\n"}, folder) == []
    assert write({CIRCLE: b"x = 1\n"}, folder) == []


def test_every_difference_is_a_sentence_with_its_place(tmp_path: Path) -> None:
    folder = tmp_path / "starter"
    new, stale = PurePosixPath("hw0/hw0_new.py"), PurePosixPath("hw0/hw0_old.py")
    write({CIRCLE: b"x = 1\ny = 1\n", stale: b""}, folder)
    missing, differing, sourceless = sorted(
        differences({CIRCLE: b"x = 1\ny = 2\n", new: b"x = 1\n"}, folder),
        key=lambda sentence: ("missing" not in sentence, "differs" not in sentence),
    )
    assert missing == f"{folder / new}: is missing; run 'make starter'."
    assert differing.startswith(f"{folder / CIRCLE}:2: differs from what solutions/ gives")
    assert sourceless == f"{folder / stale}: has no source in solutions/; run 'make starter'."


def test_a_missing_record_is_a_difference(tmp_path: Path) -> None:
    folder = tmp_path / "starter"
    write({CIRCLE: b"x = 1\n"}, folder)
    (folder / ".generated").unlink()
    assert "run 'make starter'" in differences({CIRCLE: b"x = 1\n"}, folder)[0]
    assert write({CIRCLE: b"x = 1\n"}, folder) == []
    assert differences({CIRCLE: b"x = 1\n"}, folder) == []


def test_a_windows_checkout_does_not_count_as_a_change_by_hand(tmp_path: Path) -> None:
    folder = tmp_path / "starter"
    write({CIRCLE: b"x = 1\n"}, folder)
    (folder / CIRCLE).write_bytes(b"x = 1\r\n")
    assert write({CIRCLE: b"x = 2\r\n"}, folder) == [f"changed {folder / CIRCLE}"]


# --- the command ---------------------------------------------------------------------------------


def test_the_command_tells_what_changed_and_what_is_wrong(
    course: Course,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    solutions, folder = course(hw0_circle__py=SOLUTION), tmp_path / "starter"
    monkeypatch.chdir(tmp_path)
    circle = Path("starter") / CIRCLE
    assert starter.run(solutions, folder, check=True) == 1
    assert capsys.readouterr() == ("", f"{circle}: is missing; run 'make starter'.\n")
    assert starter.run(solutions, folder, check=False) == 0
    up_to_date = "starter: up to date with solutions.\n"
    assert capsys.readouterr() == (f"added {circle}\n{up_to_date}", "")
    assert starter.run(solutions, folder, check=True) == 0
    assert capsys.readouterr() == (up_to_date, "")


def test_an_error_in_the_solutions_leaves_starter_untouched(
    course: Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "starter"
    assert starter.run(course(hw0_circle__py=SOLUTION), folder, check=False) == 0
    before = (folder / CIRCLE).read_bytes()
    broken = course(hw0_circle__py="x = 1\n", hw0_other__py="# STUB\n")
    assert starter.run(broken, folder, check=False) == 1
    assert "hw0_other.py:1: '# STUB' belongs to no region" in capsys.readouterr().err
    assert (folder / CIRCLE).read_bytes() == before


# --- this repository -----------------------------------------------------------------------------


def test_the_committed_starter_is_what_the_solutions_give() -> None:
    assert differences(generate(ROOT / "solutions"), ROOT / "starter") == []


def test_every_stub_of_this_course_names_its_file() -> None:
    """The regions are counted in the sources, so that one without a stub would be missed here."""
    for path, data in generate(ROOT / "solutions").items():
        regions = (ROOT / "solutions" / path).read_text("utf-8", errors="replace").count("# STUB\n")
        if path.suffix == ".py":
            assert data.decode().count(f'raise NotImplementedError("{path.stem}.') >= regions, path
