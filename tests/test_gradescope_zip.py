"""The zip for Gradescope: what is in it, and that it grades, in a plain folder with this Python.

`make test-image` does the same in a bare Debian, with all that setup.sh does.
"""

import json
import os
import shutil
import stat
import subprocess
import sys
import time
import zipfile
from pathlib import Path, PurePosixPath

import msgspec
import pytest

from autograder import cli, command_bank
from autograder.catalogue import ROOT, assignments, find
from autograder.gradescope import build, packed
from tests.fakes import mentions, soon
from tests.image.submissions import submissions
from tests.image.verdict import faults

NAME = "hw5_written"
SEED = 1_234_567_890_123
METADATA = {"created_at": "2024-10-02T12:00:00Z", "users": [{"email": "one@example.edu"}]}


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """The zip, built without its bank."""
    target = tmp_path_factory.mktemp("zip") / f"{NAME}.zip"
    assert build.run([find(NAME)], target, SEED, 1, bank=False) == 0
    return target


@pytest.fixture
def home(archive, tmp_path):
    """A folder laid out as Gradescope's /autograder, with metadata and no submission yet."""
    home = tmp_path / "autograder"
    for name in ("source", "submission", "results"):
        (home / name).mkdir(parents=True)
    with zipfile.ZipFile(archive) as files:
        files.extractall(home / "source")
    (home / "submission_metadata.json").write_text(json.dumps(METADATA))
    return home


def hand_in(home, name):
    handed = {one.name: one for one in submissions(find(NAME), str(home))}[name]
    handed.lay(home / "submission")
    return handed


def run(home, *, python=sys.executable, code=None, **environment):
    """Run `run_autograder`, or this code in its place; return the results and what staff see."""
    script = ["bash", str(home / "source" / "run_autograder")]
    command = script if code is None else [python, "-c", code]
    places = {"AUTOGRADER_HOME": str(home), "AUTOGRADER_PYTHON": str(python)}
    done = subprocess.run(
        command, env={**os.environ, **places, **environment}, cwd=home / "source",
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert soon(lambda: not mentions(str(home)))
    return json.loads((home / "results" / "results.json").read_text()), done.stdout + done.stderr


def wrong(home, handed=None):
    return faults(home / "results" / "results.json", packed.read(home / "source"), handed)


# ---------------------------------------------------------------- the zip


def test_the_same_input_gives_the_same_bytes(archive):
    assignment = find(NAME)
    record = build.record_of(assignment, SEED)
    first = dict(build.files_of(assignment, record))
    assert build.pack(first) == archive.read_bytes()
    assert build.pack(dict(reversed(first.items()))) == archive.read_bytes()


def test_it_is_small_and_its_scripts_can_be_run(archive):
    assert archive.stat().st_size < 300_000
    with zipfile.ZipFile(archive) as files:
        names = files.namelist()
        assert names == sorted(names)
        modes = {info.filename: info.external_attr >> 16 & 0o777 for info in files.infolist()}
    executable = {name for name, mode in modes.items() if mode == 0o755}
    assert executable == {"setup.sh", "run_autograder"}
    assert set(modes.values()) == {0o755, 0o644}


def test_it_holds_what_grading_needs_and_nothing_else(archive):
    with zipfile.ZipFile(archive) as files:
        names = files.namelist()
        texts = {name: files.read(name).decode() for name in names}
    others = [one.name for one in assignments() if one.name != NAME]
    for name in names:
        assert not any(part in name for part in ("tests", "accepted", "README", *others)), name
    solutions = [name for name in names if name.startswith("solutions/")]
    assert solutions == [f"solutions/hw5/{NAME}.py"]
    assert f"autograder/graders/{NAME}/bank/rejected/q_is_the_prior.py" in names
    assert str(SEED) in texts["packed.json"]
    assert not any(str(SEED) in text for name, text in texts.items() if name != "packed.json")
    assert texts["requirements-torch.txt"].startswith("torch==")
    assert not any(tool in texts["requirements.txt"] for tool in ("torch", "ruff", "mypy"))


def test_only_staff_can_read_it_and_its_seed(archive):
    note = archive.with_name(f"{archive.name}.seed")
    for path in (archive, note):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert f"--seed {SEED}" in note.read_text()
    assert {path.name for path in archive.parent.iterdir()} == {archive.name, note.name}


def test_another_build_has_another_seed(tmp_path):
    seeds = []
    for name in ("a.zip", "b.zip"):
        assert cli.main(["zip", NAME, "-o", str(tmp_path / name), "--no-bank"]) == 0
        with zipfile.ZipFile(tmp_path / name) as files:
            seeds.append(json.loads(files.read("packed.json"))["seed"])
    assert seeds[0] != seeds[1]


def test_the_supervisor_imports_nothing_slow():
    code = "import sys, autograder.gradescope.supervisor; sys.exit('torch' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_a_bank_with_faults_is_not_packed(tmp_path, monkeypatch, capsys):
    asked = []

    def faulty(*arguments: object) -> int:
        asked.append(arguments)
        return 1

    monkeypatch.setattr(command_bank, "run", faulty)
    code = cli.main(["zip", NAME, "-o", str(tmp_path / "x.zip"), "--seed", "7", "--jobs", "3"])
    assert code == 1
    assert asked == [([find(NAME)], 7, 3, None, False)]  # at the seed that the class will have
    assert "the bank of hw5_written has faults" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["hw9_nothing"], "There is no assignment 'hw9_nothing'"),
        ([NAME, "-o", "nowhere/x.zip"], "There is no folder nowhere"),
        ([NAME, "-o", "."], "-o takes the path of a file"),
        (["-o", "x.zip"], "name one ASSIGNMENT"),
        ([NAME, "--seed", "x"], "--seed"),
    ],
)
def test_wrong_usage_is_one_sentence(tmp_path, monkeypatch, capsys, arguments, says):
    monkeypatch.chdir(tmp_path)
    try:
        code: object = cli.main(["zip", *arguments])
    except SystemExit as end:
        code = end.code
    found = capsys.readouterr()
    assert (code, found.out) == (2, "")
    assert says in found.err
    assert found.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_the_scripts_are_valid_shell():
    for name in ("setup.sh", "run_autograder"):
        path = ROOT / "autograder" / "gradescope" / name
        subprocess.run(["bash", "-n", path], check=True)
        assert os.access(path, os.X_OK)


# ---------------------------------------------------------------- a run


def test_the_solution_has_full_marks(home):
    results, staff = run_of(home, "solution")
    assert results["score"] == 100
    assert results["output"] == ""
    assert "isolated by" in staff
    if os.geteuid() == 0:
        for name in ("source", "submission", "results", "submission_metadata.json"):
            assert not (home / name).stat().st_mode & 0o77


@pytest.mark.parametrize("name", ["half-finished", "writes_results"])
def test_others_have_what_they_deserve(home, name):
    run_of(home, name)


def run_of(home, name):
    handed = hand_in(home, name)
    found = run(home)
    assert wrong(home, handed) == []
    return found


def test_a_finished_notebook_is_graded_though_its_stub_was_handed_in_too(home):
    pytest.importorskip("jupytext")
    from autograder.stub_notebooks import notebook_of

    hand_in(home, "starter")
    path = PurePosixPath("hw5", f"{NAME}.py")
    notebook, content = notebook_of(path, find(NAME).solution().read_bytes())
    (home / "submission" / notebook.name).write_bytes(content)
    results, _ = run(home)
    assert results["score"] == 100
    assert f"{notebook.name} was graded" in results["output"]


def test_broken_metadata_do_not_stop_it(home):
    (home / "submission_metadata.json").write_text("{")
    results, staff = run_of(home, "reads_the_seed")
    assert "submission_metadata.json is not valid JSON" in staff
    assert "not valid JSON" in results["extra_data"]["staff"][0]
    assert "metadata" not in results["output"]


def test_one_too_many_is_not_graded(home):
    limited = msgspec.json.decode((home / "source" / packed.NAME).read_bytes())
    limited["course"]["submissions"] = {"most": 1, "hours": 1.0}
    (home / "source" / packed.NAME).write_text(json.dumps(limited))
    earlier = {"submission_time": "2024-10-02T11:30:00Z", "score": 7.0, "results": {
        "score": 7.0, "output": "", "stdout_visibility": "hidden", "tests": []}}  # fmt: skip
    whole = {**METADATA, "previous_submissions": [earlier]}
    (home / "submission_metadata.json").write_text(json.dumps(whole))
    hand_in(home, "solution")
    started = time.monotonic()
    results, _ = run(home)
    assert results["score"] == 7
    assert "This submission was not graded" in results["output"]
    assert time.monotonic() - started < 5  # nothing was imported for it


# ---------------------------------------------------------------- when the grader itself breaks


def checks(home) -> Path:
    return home / "source" / "autograder" / "graders" / NAME / f"test_{NAME}.py"


def break_grader(home, statement):
    """Have the grader run a statement of ours in the check 1h, after 3 points."""
    text = checks(home).read_text()
    head = "def test_kl_same_variance(agree, draw):\n"
    assert head in text
    checks(home).write_text(text.replace(head, f"{head}    {statement}\n"))


def test_a_broken_grader_has_results_all_the_same(home):
    hand_in(home, "solution")
    checks(home).write_text("raise RuntimeError('ours')\n")
    results, staff = run(home)
    assert results["score"] == 0
    assert wrong(home) == []
    assert "no fault of yours" in results["tests"][-1]["output"]
    assert "RuntimeError: ours" in staff


def test_a_grader_that_dies_keeps_what_it_has_graded(home):
    hand_in(home, "solution")
    break_grader(home, "import os; os._exit(3)")
    results, staff = run(home)
    assert wrong(home) == []
    assert results["score"] == 2
    assert "no fault of yours" in results["output"]
    assert "exit status 3" in staff
    assert "exit status 3" in results["extra_data"]["staff"][0]
    assert "exit status" not in results["output"]


def test_a_grader_that_hangs_is_ended_in_time(home):
    hand_in(home, "solution")
    break_grader(home, "import time; time.sleep(600)")
    code = (
        "from pathlib import Path; from autograder.gradescope.supervisor import supervise; "
        f"supervise(Path({str(home)!r}), Path.cwd(), spare=8 - {find(NAME).settings.seconds})"
    )
    results, _ = run(home, code=code)
    assert wrong(home) == []
    assert results["score"] == 2
    assert results["output"].startswith("The time for grading was used up")


def test_without_a_python_there_are_results(home):
    hand_in(home, "solution")
    results, staff = run(home, python="/nonexistent/python")
    assert results["score"] == 0
    assert "through no fault of yours" in results["output"]
    assert "exit status 127" in staff


def test_a_damaged_zip_has_results(home):
    shutil.copyfile(home / "source" / "constraints.txt", home / "source" / packed.NAME)
    results, staff = run(home)
    assert results["tests"] == []
    assert "no fault of yours" in results["output"]
    assert "Traceback" in staff
