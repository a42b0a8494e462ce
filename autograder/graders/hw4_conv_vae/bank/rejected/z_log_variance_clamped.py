"""Keeps the log-variance between −4 and 4.

hint: Which spread has your z for log σ² = −8? And which ought it to have?
fails: b.shape
"""

import torch


class VAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        return mu + (logvar.clamp(-4, 4) / 2).exp() * torch.randn_like(mu)
