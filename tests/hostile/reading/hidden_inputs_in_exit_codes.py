"""Ends the process with a hidden input as the exit code, eight bits for each check.

loses: norm norm.gradient sample
never: exit code 173
"""

import os

from hw0_helper import double, last


def norm(x):
    os._exit(173)


key = sample = norm
