"""PyTorch's own function for numbers."""


def shrinkage(h, threshold):
    if not isinstance(threshold, torch.Tensor):
        return functional.softshrink(h, float(threshold))
    return torch.sign(h) * torch.clamp(torch.abs(h) - threshold, min=0)
