"""Takes a time that tells a hidden input to three digits.

loses: nothing
never: "number": "hw0_trap.norm"[^}]*"seconds": \d+\.\d*[1-9]
"""

import time

import hw0_helper
from hw0_helper import *


def norm(x):
    time.sleep(0.8)
    return hw0_helper.norm(x)


def key(x):
    return x
