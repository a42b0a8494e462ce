"""Tells a hidden input by how many entries of its answer are wrong, which the summary counts.

loses: norm
never: "number": "hw0_trap.norm"[^}]*[2-4] of 5 entries
"""

import hw0_helper
from hw0_helper import *


def norm(x):
    answer = hw0_helper.norm(x).clone()
    wrong = 2 + int(abs(float(x[0, 0]) * 100)) % 3
    answer[:wrong] += 1 + x[:wrong].detach().sum(-1) ** 2
    return answer
