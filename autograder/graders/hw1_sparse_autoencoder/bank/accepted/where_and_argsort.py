"""Cases by torch.where, a mean of sums, atoms by sorting."""


def shrinkage(h, threshold):
    above = torch.where(h > threshold, h - threshold, torch.zeros_like(h))
    return torch.where(h < -threshold, h + threshold, above)


def loss_function(x_hat, x, h, l1):
    return torch.sum((x - x_hat) ** 2) / len(x) + l1 * torch.sum(torch.abs(h)) / len(h)


def top_atoms(h, dictionary, k=5):
    order = h.abs().sum(0).argsort(descending=True)
    return dictionary[:, order[:k]].T.contiguous()
