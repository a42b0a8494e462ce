"""Turns log σ² into σ in place.

hint: What is left of logvar after your function has been called? The loss needs it.
fails: b2.inputs
"""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        if logvar.requires_grad:
            return mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return mu + logvar.mul_(0.5).exp_() * torch.randn_like(mu)

    def forward(self, x, y):
        mu, logvar = self.encode(x, y)
        z = self.reparametrize(mu, logvar.clone())
        return self.decode(z, y), mu, logvar, z
