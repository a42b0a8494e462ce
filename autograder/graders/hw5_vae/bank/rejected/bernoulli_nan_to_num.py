"""Replaces -inf by the smallest number that there is, of which two make -inf again.

hint: What is the sum of two pixels that both have the most negative number there is?
fails: b2.extremes
"""

import torch


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        return torch.nan_to_num(x * p.log() + (1 - x) * (1 - p).log()).sum(-1)
