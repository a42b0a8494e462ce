"""Returns the sizes.

hint: Which sign has the result where h is negative?
fails: a1 a1.tensor a1.gradient
"""


def shrinkage(h, threshold):
    return functional.relu(h.abs() - threshold)
