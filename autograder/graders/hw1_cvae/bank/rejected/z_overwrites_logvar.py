"""Turns log σ² into σ in place.

hint: What is left of logvar after your function has been called? The loss needs it.
fails: a3.inputs
"""

import torch


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        if logvar.requires_grad:
            return mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return mu + logvar.mul_(0.5).exp_() * torch.randn_like(mu)

    def forward(self, x, c):
        mu, logvar = self.encode(x, c)
        z = self.reparameterize(mu, logvar.clone())
        return self.decode(z, c), mu, logvar
