"""Takes the root of the log-variance without the exponential.

hint: What is σ, given log σ²?
fails: b b.shape b.gradient b.independence
"""

import torch


class VAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        return mu + logvar.sqrt() * torch.randn_like(mu)
