"""Zeros where ones belong: 1 with probability 1 − p.

hint: How often does a uniform number between 0 and 1 lie above p?
fails: b4
"""

import torch


class VAE:
    @staticmethod
    def sample_Bernoulli(p):
        return (torch.rand_like(p) > p).float()
