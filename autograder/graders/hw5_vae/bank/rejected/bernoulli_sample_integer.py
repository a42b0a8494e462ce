"""Whole numbers in the place of floating point.

hint: Which type do the training images have? Which type do your samples have?
fails: b4
"""

import torch


class VAE:
    @staticmethod
    def sample_Bernoulli(p):
        return torch.bernoulli(p).long()
