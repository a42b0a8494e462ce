"""Looks at the mode of the encoder.

hint: Whose mode says whether z is drawn? Is it that of one of the networks?
fails: b.modes
"""

import torch


class VAE:
    def reparameterize(self, mu, logvar):
        if not self.encoder.training:
            return mu
        return mu + (logvar / 2).exp() * torch.randn_like(mu)
