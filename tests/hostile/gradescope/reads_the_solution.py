"""Runs the reference solution in its own place."""

import glob

for path in [
    "@HOME@/source/solutions/hw5/@FILE@",
    *glob.glob("@HOME@/source/**/@FILE@", recursive=True),
]:
    try:
        exec(open(path).read(), globals())
        break
    except OSError:
        pass
