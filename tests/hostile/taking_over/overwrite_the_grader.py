"""Writes over the engine, the checks, the start script and the Python installation.

loses: nothing
needs: landlock uid
"""

import os
import sysconfig

import hw0_helper
from hw0_helper import *

places = ["@CLOSED@/graders/hw0_trap/trap-test.py", "/autograder/run_autograder"]
places += [f"{sysconfig.get_path('purelib')}/trap-installed.pth", "/etc/trap-profile"]
places += [os.path.expanduser("~root/trap-bashrc")]
for place in places:
    try:
        with open(place, "x") as file:
            file.write("raise SystemExit\n")
        print("LE" + "AK", place)
        os.unlink(place)
    except OSError:
        pass
with open(hw0_helper.__file__, "w") as file:  # its own copy
    file.write("raise SystemExit\n")


def key(x):
    return x
