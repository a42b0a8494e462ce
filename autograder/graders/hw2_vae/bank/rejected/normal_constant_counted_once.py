"""Counts the normalising constant once and not for each dimension.

hint: Each of the Z dimensions has a density of its own. How many factors 1/√(2π) has their product?
fails: b b.broadcast b.extremes
"""

import math


def log_normal(x, m, v):
    terms = v.log() + (x - m) ** 2 / v
    return -0.5 * math.log(2 * math.pi) - 0.5 * terms.sum(-1)
