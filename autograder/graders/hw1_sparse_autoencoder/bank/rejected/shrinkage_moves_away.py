"""Adds the threshold to the size.

hint: Should an entry be larger or smaller afterwards?
fails: a1 a1.tensor a1.gradient
"""


def shrinkage(h, threshold):
    return h.sign() * functional.relu(h.abs() + threshold)
