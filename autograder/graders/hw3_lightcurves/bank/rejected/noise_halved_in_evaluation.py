"""Halves the noise of forward while the model is evaluated.

hint: Does the handout tell training and evaluation apart? Does your forward?
fails: a2
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        noise = torch.randn_like(mu) * (1.0 if self.training else 0.5)
        z = mu + torch.exp(0.5 * logvar) * noise
        return self.decode(z, p), mu, logvar, z
