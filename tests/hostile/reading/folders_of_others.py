"""Lists folders outside its own, and reads files there.

loses: nothing
needs: landlock
"""

import os
import pathlib

from hw0_helper import *

for place in ("/", "/tmp", "/root", "/home", "/etc", "/var", "@OUTSIDE@", "..", "/autograder"):
    try:
        print("LE" + "AK", place, os.listdir(place)[:3])
    except OSError:
        pass
for place in ("/etc/passwd", "/etc/hostname", "@OUTSIDE@/witness", "@RESULTS@", "/proc/version"):
    try:
        print("LE" + "AK", pathlib.Path(place).read_text()[:100])
    except OSError:
        pass


def key(x):
    return x
