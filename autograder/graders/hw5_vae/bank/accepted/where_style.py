"""Chooses p or 1 - p by the pixel's value, and bounds it from below."""

import torch


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        chosen = torch.where(x > 0.5, p, 1 - p)
        return torch.sum(torch.log(chosen.clamp(min=1e-30)), dim=-1)

    @staticmethod
    def sample_Bernoulli(p):
        u = torch.rand(p.size())
        return torch.where(u <= p, torch.ones_like(p), torch.zeros_like(p))
