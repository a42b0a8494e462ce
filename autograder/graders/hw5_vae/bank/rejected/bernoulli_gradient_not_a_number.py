"""Bounds the logarithm rather than p: the value is finite, the gradient is not.

hint: What is the gradient of your answer where p is exactly 0 or 1? What would training make of it?
fails: b2.finite
"""

import torch


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        logs = torch.where(x > 0.5, torch.log(p).clamp(min=-100), torch.log(1 - p).clamp(min=-100))
        return logs.sum(-1)
