"""Subtracts the threshold from negative entries, too.

hint: In which direction is zero, seen from a negative entry?
fails: a1 a1.tensor a1.gradient
"""


def shrinkage(h, threshold):
    return torch.where(h.abs() > threshold, h - threshold, torch.zeros_like(h))
