"""Entry point of `python -m autograder`."""

import os
import sys

# `-m` has put the current folder first, where a submission may lie beside a torch.py of its own.
if sys.path[0] == os.getcwd() != os.path.dirname(os.path.dirname(os.path.abspath(__file__))):
    del sys.path[0]

from autograder.cli import main

code = main()
sys.stdout.flush()
sys.stderr.flush()
os._exit(code)  # nothing is left to do, and taking PyTorch down takes as long as many a grading
