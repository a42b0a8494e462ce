"""Takes no threshold below a small number.

hint: What should a threshold of 0 do? Does it, to small entries?
fails: a1.extremes
"""


def shrinkage(h, threshold):
    threshold = torch.as_tensor(threshold, dtype=h.dtype).clamp(min=1e-6)
    return h.sign() * functional.relu(h.abs() - threshold)
