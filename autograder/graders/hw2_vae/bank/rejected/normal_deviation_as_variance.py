"""Takes v for the standard deviation.

hint: The third argument is σ², not σ. Which of the two does each term of the formula need?
fails: b b.broadcast b.extremes b.gradient
"""

import math


def log_normal(x, m, v):
    return -0.5 * (math.log(2 * math.pi) + 2 * v.log() + (x - m) ** 2 / v**2).sum(-1)
