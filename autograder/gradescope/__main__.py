"""`python -m autograder.gradescope [FOLDER]`: what `run_autograder` runs."""

import io
import sys
from pathlib import Path

from autograder.catalogue import ROOT
from autograder.gradescope.supervisor import supervise

if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    supervise(Path(sys.argv[1] if len(sys.argv) > 1 else "/autograder"), ROOT)
