"""No gradient for the threshold.

hint: How can a threshold be learnt? What does its gradient need?
fails: a1.gradient
"""


def shrinkage(h, threshold):
    if isinstance(threshold, Tensor):
        threshold = threshold.detach()
    return h.sign() * functional.relu(h.abs() - threshold)
