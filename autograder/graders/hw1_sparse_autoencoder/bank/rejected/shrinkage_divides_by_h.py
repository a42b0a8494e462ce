"""Divides by the size of an entry.

hint: What does your formula give for an entry that is 0, and which gradient?
fails: a1.extremes a1.zeros
"""


def shrinkage(h, threshold):
    return h * functional.relu(1 - threshold / h.abs())
