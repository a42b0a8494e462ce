"""Samples in float16.

hint: Which types are allowed? Does a network take the one that you return?
fails: b4.extremes b4.sizes
"""

import torch


class VAE:
    @staticmethod
    def sample_Bernoulli(p):
        return torch.bernoulli(p).half()
