"""The more probable value where no gradients are wanted.

hint: Does a sample stop being random inside `torch.no_grad()`? The figures are drawn there.
fails: b4.extremes
"""

import torch


class VAE:
    @staticmethod
    def sample_Bernoulli(p):
        return torch.bernoulli(p) if torch.is_grad_enabled() else p.round()
