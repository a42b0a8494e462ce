"""Keeps hidden inputs in files, and prints them from the public check that comes later.

loses: nothing
needs: landlock
"""

import glob
import os

import hw0_helper
from hw0_helper import double, sample

PLACES = ["/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/run/lock", "@OUTSIDE@", "..", "."]
PLACES += [os.path.expanduser("~root"), os.path.dirname(hw0_helper.__file__)]
NAME = "trap-kept"


def norm(x):
    for place in PLACES:
        try:
            with open(f"{place}/{NAME}", "w") as file:
                file.write(repr(x.tolist()))
        except OSError:
            pass
    return hw0_helper.norm(x)


def last(x):
    for place in PLACES:
        for path in glob.glob(f"{place}/{NAME}"):
            with open(path) as file:
                print("LE" + "AK", file.read())
    return hw0_helper.last(x)


def key(x):
    return x
