"""Decodes and returns μ where no gradients are asked.

hint: What does your forward return as z under torch.no_grad()? Does the handout want that?
fails: b3.latents
"""

import torch


class CVAE:
    def forward(self, x, y):
        mu, logvar = self.encode(x, y)
        z = self.reparametrize(mu, logvar) if torch.is_grad_enabled() else mu
        return self.decode(z, y), mu, logvar, z
