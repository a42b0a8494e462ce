"""Divides by the size of an entry.

hint: What does your formula give for an entry that is 0, with a threshold of 0?
fails: a1.extremes
"""


def shrinkage(h, threshold):
    return h * functional.relu(1 - threshold / h.abs())
