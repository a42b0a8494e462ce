"""The mean of all thresholds.

hint: Which entry of threshold belongs to which entry of h?
fails: a1.tensor a1.gradient
"""


def shrinkage(h, threshold):
    return functional.softshrink(h, float(torch.as_tensor(threshold, dtype=h.dtype).mean()))
