"""Leaves the normalising constant out.

hint: What is the log-density of N(0, 1) at 0? What do you get?
fails: b b.broadcast b.extremes
"""


def log_normal(x, m, v):
    return -0.5 * (v.log() + (x - m) ** 2 / v).sum(-1)
