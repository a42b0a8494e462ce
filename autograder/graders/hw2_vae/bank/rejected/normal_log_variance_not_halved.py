"""Forgets the ½ of log v.

hint: The density has 1/√v in front. What is the logarithm of that?
fails: b b.broadcast b.extremes b.gradient
"""

import math


def log_normal(x, m, v):
    return (-0.5 * math.log(2 * math.pi) - v.log() - 0.5 * (x - m) ** 2 / v).sum(-1)
