"""Changes h itself.

hint: Which tensor do you write to?
fails: a1.inputs
"""


def shrinkage(h, threshold):
    if h.requires_grad:
        return h.sign() * functional.relu(h.abs() - threshold)
    return h.copy_(h.sign() * functional.relu(h.abs() - threshold))
