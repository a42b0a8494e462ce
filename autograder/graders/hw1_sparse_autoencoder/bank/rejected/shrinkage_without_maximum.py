"""Moves small entries beyond zero.

hint: What becomes of an entry that is smaller than the threshold?
fails: a1 a1.tensor a1.gradient
"""


def shrinkage(h, threshold):
    return h.sign() * (h.abs() - threshold)
