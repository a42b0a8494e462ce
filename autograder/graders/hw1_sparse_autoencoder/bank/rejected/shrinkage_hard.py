"""Keeps what is above the threshold as it is.

hint: How far does every entry move towards zero?
fails: a1 a1.tensor a1.gradient
"""


def shrinkage(h, threshold):
    return torch.where(h.abs() > threshold, h, torch.zeros_like(h))
