"""Takes a time in a hidden check that tells a hidden input by how long the whole run takes.

loses: nothing
never: "execution_time": ([3-9]|\d\d)\b
"""

import time

import hw0_helper
from hw0_helper import *


def norm(x):
    time.sleep(1.3)
    return hw0_helper.norm(x)


def sample(mu):
    if not hasattr(sample, "slept"):
        sample.slept = True
        time.sleep(1.3)
    return hw0_helper.sample(mu)


def key(x):
    time.sleep(1.3)
    return x
