"""The grading engine: it runs checks on submissions and knows no homework by name."""

import os

# One thread, set before PyTorch and NumPy are loaded: the same numbers on every machine, faster on
# small tensors, and a process that has no other threads can be forked safely.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"
