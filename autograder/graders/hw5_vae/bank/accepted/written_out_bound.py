"""The bound without the two densities: its own formulas, summed and then divided by B."""

import torch
from torch.nn import functional


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        reconstruction = -functional.binary_cross_entropy(p, x, reduction="sum")
        log_ratio = 0.5 * (
            (sampled_z - mu).pow(2) / sigma_square + torch.log(sigma_square) - sampled_z.pow(2)
        )
        return (reconstruction + log_ratio.sum()) / len(x)
