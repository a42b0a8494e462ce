"""Turns a tensor of one entry into a number, which has no gradient.

hint: Try a threshold that is a tensor of one entry. Can it be learnt?
fails: a1.gradient
"""


def shrinkage(h, threshold):
    if isinstance(threshold, Tensor) and threshold.numel() == 1:
        threshold = threshold.item()
    return h.sign() * functional.relu(h.abs() - threshold)
