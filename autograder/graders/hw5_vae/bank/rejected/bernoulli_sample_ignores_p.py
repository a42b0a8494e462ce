"""A fair coin for each pixel.

hint: Which line of your sampler depends on the values in p?
fails: b4
"""

import torch


class VAE:
    @staticmethod
    def sample_Bernoulli(p):
        return (torch.rand_like(p) > 0.5).to(p.dtype)
