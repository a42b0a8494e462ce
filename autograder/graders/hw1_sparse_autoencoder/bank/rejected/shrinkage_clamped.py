"""Returns what shrinkage takes away.

hint: Try a large entry. Does it stay large?
fails: a1 a1.tensor a1.gradient
"""


def shrinkage(h, threshold):
    threshold = torch.as_tensor(threshold, dtype=h.dtype)
    return torch.maximum(torch.minimum(h, threshold), -threshold)
