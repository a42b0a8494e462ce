"""Compares p with normal noise.

hint: How often is a number from your generator below p? Which distribution makes that p?
fails: b4
"""

import torch


class VAE:
    @staticmethod
    def sample_Bernoulli(p):
        return (torch.randn_like(p) < p).float()
