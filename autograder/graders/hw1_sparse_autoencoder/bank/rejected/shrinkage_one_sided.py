"""Cuts off all negative entries.

hint: What becomes of −2 if the threshold is ½?
fails: a1 a1.tensor a1.gradient
"""


def shrinkage(h, threshold):
    return functional.relu(h - threshold)
