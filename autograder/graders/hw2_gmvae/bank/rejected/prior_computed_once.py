"""Computes the prior in the constructor, and never again.

hint: Training changes z_pre. Does your prior follow?
fails: b b.terms b.gradient c c.terms c.gradient
"""

import torch
from torch import nn

from hw2_utils import Decoder, Encoder, gaussian_parameters


class GMVAE:
    def __init__(self, z_dim=10, k=500):
        super().__init__()
        self.z_dim = z_dim
        self.k = k
        self.enc = Encoder(z_dim)
        self.dec = Decoder(z_dim)
        self.z_pre = nn.Parameter(torch.randn(1, 2 * k, z_dim))
        self.prior = gaussian_parameters(self.z_pre, dim=1)

    @property
    def z_prior(self):
        return self.prior
