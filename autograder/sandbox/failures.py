"""Why a call on a submission did not come back with a value, in plain sentences."""

from __future__ import annotations

import builtins
import signal
from dataclasses import dataclass, field

from autograder.sandbox.wire import Raised

CRASHES = {
    signal.SIGSEGV: "crashed (segmentation fault)",
    signal.SIGABRT: "crashed (abort)",
    signal.SIGFPE: "crashed (floating-point exception)",
    signal.SIGILL: "crashed (illegal instruction)",
}


@dataclass(frozen=True)
class Failure:
    """One way of not answering. `summary` tells nothing that the submission itself wrote."""

    summary: str
    detail: str = ""
    raised: Raised | None = field(default=None, compare=False)
    fatal: bool = False  # true where every other call would fail in the same way

    def __str__(self) -> str:
        return f"{self.summary} {self.detail}".strip()


class SubmissionFailed(Exception):
    """A call on a submission failed."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(str(failure))
        self.failure = failure


def from_exception(raised: Raised, importing: str = "") -> Failure:
    """Return the failure for an exception; `importing` names the file whose import raised it."""
    summary, detail = _explain(raised, importing)
    where = ""
    if raised.file and raised.line:
        todo = raised.type_name == "NotImplementedError"  # its message says it all
        source = f": {raised.source}" if raised.source and not todo else ""
        where = f"({raised.file}, line {raised.line}{source})"
    # On one line, so that no message looks like a line of the report.
    told = " ".join(f"{detail} {where}".split())
    return Failure(summary, told, raised, fatal=bool(importing))


def _explain(raised: Raised, importing: str) -> tuple[str, str]:
    """Return the summary and the detail of an exception."""
    name, message = raised.type_name, raised.message
    actor = f"Importing {importing}" if importing else "Your code"
    if name == "NotImplementedError" and importing:
        return (
            f"{actor} calls a function that is not done yet. Put such calls under "
            '`if __name__ == "__main__":`.',
            message,
        )
    if name == "NotImplementedError":
        return "Not done yet.", message
    if name == "NotATensor":
        return "The answer is not a tensor.", message
    if name == "GradientCut":
        return (
            "The result carries no gradient. Is it cut off by detach(), .data, .item(), numpy() "
            "or torch.no_grad(), or drawn by a function that has none?",
            "",
        )
    if name == "MissingName":
        return "A name that the handout asks for is missing.", message[:1].upper() + message[1:]
    if name == "WireError":
        return "The answer is too large to be looked at.", message[:1].upper() + message[1:]
    null_bytes = name == "ValueError" and bool(importing) and "null bytes" in message
    if name in ("SyntaxError", "IndentationError", "TabError") or null_bytes:  # before 3.11.4
        return f"{importing or 'Your code'} is not valid Python.", f"{name}: {message}"
    if name == "ModuleNotFoundError":
        return f"{actor} needs a package or file that is not available here.", message
    if name in ("SystemExit", "KeyboardInterrupt"):
        return f"{actor} called exit() or raised {name} instead of returning.", ""
    if name == "EOFError":
        return f"{actor} waits for keyboard input; remove input().", ""
    if name == "BdbQuit":
        return f"{actor} stops in the debugger; remove breakpoint() or pdb.set_trace().", ""
    if "CUDA" in message or "NVIDIA driver" in message:
        return (
            f"{actor} asks for a GPU, which is not available here; "
            "do not hard-code 'cuda', use the device of the arguments.",
            f"{name}: {message.splitlines()[0]}",
        )
    if name == "PermissionError":
        return (
            f"{actor} tried what is not allowed while it is graded: to start a process, use the "
            "network, or open files outside its own folder.",
            message,
        )
    if name == "MemoryError" or "llocate memory" in message:
        return f"{actor} needs more memory than it may have.", ""
    if name == "RecursionError":
        return f"{actor} calls itself without end (RecursionError).", ""
    # The name of an exception class is text of the submission's own, unless it is Python's.
    known = isinstance(getattr(builtins, name, None), type)
    if known:
        return f"{actor} raised {name}.", message
    return f"{actor} raised an exception.", f"{name}: {message}"


def from_exit(code: int | None) -> Failure:
    """Return the failure for a worker that hung up: its exit code, or None where it lived on."""
    if code is None:
        return Failure("Your code closed the connection to the grader.")
    if code >= 0:
        return Failure("Your code ended the whole process; remove exit().", f"Exit code {code}.")
    if -code in CRASHES:
        return Failure(f"Your code {CRASHES[signal.Signals(-code)]}.")
    if -code == signal.SIGKILL:
        return Failure("Your code was killed, most likely because it used too much memory.")
    if -code == signal.SIGXCPU:
        return Failure("Your code used more processor time than allowed. Is there an endless loop?")
    return Failure("Your code was ended by a signal.", f"Signal {-code}.")


def too_large(message: str) -> Failure:
    """Return the failure for an answer that cannot be passed on to another call."""
    return Failure("The answer is too large to be used.", message[:1].upper() + message[1:])


def too_slow(seconds: float, what: str) -> Failure:
    """Return the failure for a time limit: `what` is 'The call', 'The check', …"""
    return Failure(f"{what} took longer than {seconds:g} s. Is there an endless loop?")


def import_too_slow(seconds: float, file: str) -> Failure:
    """Return the failure for a file whose import does not end."""
    return Failure(
        f"Importing {file} took longer than {seconds:g} s. Does it train, or wait, at the top "
        'level? Put that under `if __name__ == "__main__":`.',
        fatal=True,
    )
