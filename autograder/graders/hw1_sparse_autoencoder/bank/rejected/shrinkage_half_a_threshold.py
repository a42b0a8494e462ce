"""Moves every entry by half of the threshold.

hint: By how much does the formula move an entry?
fails: a1 a1.tensor a1.gradient
"""


def shrinkage(h, threshold):
    return h.sign() * functional.relu(h.abs() - threshold / 2)
