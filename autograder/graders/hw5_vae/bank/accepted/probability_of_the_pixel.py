"""The probability of each pixel as p^x (1 - p)^(1 - x), whose logarithms are summed."""

import torch


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        p = torch.clamp(p, 1e-7, 1 - 1e-7)
        return torch.log(p**x * (1 - p) ** (1 - x)).sum(dim=-1)
