"""xlogy, with the probabilities kept inside (0, 1)."""

import torch


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        q = torch.clamp(1 - p, min=1e-7)
        return (torch.xlogy(x, p.clamp(min=1e-7)) + torch.special.xlogy(1 - x, q)).sum(1)
