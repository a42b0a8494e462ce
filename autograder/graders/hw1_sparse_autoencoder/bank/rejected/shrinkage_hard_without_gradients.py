"""Another function under torch.no_grad().

hint: Is it the same function under torch.no_grad()? See the conventions.
fails: a1.tensor
"""


def shrinkage(h, threshold):
    if not torch.is_grad_enabled():
        return torch.where(h.abs() > threshold, h, torch.zeros_like(h))
    return h.sign() * functional.relu(h.abs() - threshold)
