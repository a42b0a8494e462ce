"""Removes all axes of size 1.

hint: Which shape has your result if an axis of h has size 1?
fails: a1.tensor
"""


def shrinkage(h, threshold):
    return (h.sign() * functional.relu(h.abs() - threshold)).squeeze()
