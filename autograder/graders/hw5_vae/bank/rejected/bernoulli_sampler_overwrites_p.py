"""Writes the sample into p.

hint: After your sampler has run, can the caller still show p?
fails: b4.inputs
"""

import torch


class VAE:
    @staticmethod
    def sample_Bernoulli(p):
        return torch.bernoulli(p, out=p)
